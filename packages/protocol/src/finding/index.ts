export {
  CHECKS,
  FINDING_CODES,
  type BodyFinding,
  type Check,
  type CodeOf,
  type Finding,
  type FindingParams,
} from './finding.ts';
