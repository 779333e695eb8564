export { recordRules as countingRules } from '@sandoq/rules';
