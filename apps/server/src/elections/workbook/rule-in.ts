import { keyOf } from './read-sheets.ts';
import { RULE_NAMES } from './rule-names.ts';

/** The rule that a cell names, or its text itself, so that the schema says what is wrong with it. */
export const ruleIn = (text: string): string =>
  Object.entries(RULE_NAMES).find(([, names]) => names.some((name) => keyOf(name) === keyOf(text)))?.[0] ??
  text;
