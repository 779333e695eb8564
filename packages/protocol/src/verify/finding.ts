/** The numbers of the checks in protocol §6. */
export const CHECKS = [
  'V01',
  'V02',
  'V03',
  'V04',
  'V05',
  'V10',
  'V11',
  'V12',
  'V13',
  'V14',
  'V15',
  'V20',
  'V21',
  'V22',
  'V23',
  'V24',
  'V25',
  'V26',
  'V27',
  'V28',
  'V29',
  'V30',
  'V31',
  'V32',
  'V33',
  'V34',
  'V35',
  'V36',
] as const;

/** The number of a check. */
export type Check = (typeof CHECKS)[number];

/** What is wrong, in a word of the catalogue; the check says where it belongs. */
export type FindingCode = string;

/** Values that make a finding's text exact: ids, numbers, paths. */
export type FindingParams = { readonly [name: string]: string | number };

/** Something that keeps a record from holding. `entry` is the index in the log, absent when the whole log is meant. */
export type Finding = {
  readonly check: Check;
  readonly entry?: number;
  readonly code: FindingCode;
  readonly params: FindingParams;
};

/** A finding about a body whose place in the log the checker does not know. */
export type BodyFinding = Omit<Finding, 'entry'>;

/** Makes a finding about a body. */
export const finding = (check: Check, code: FindingCode, params: FindingParams = {}): BodyFinding => ({
  check,
  code,
  params,
});
