/** Every check of protocol §6 by its number, with all it may find. A catalogue of messages has a text for each. */
export const FINDING_CODES = {
  V01: [
    'missing-checkpoint',
    'malformed-note',
    'malformed-checkpoint',
    'wrong-origin',
    'wrong-key',
    'bad-signature',
    'bad-cosignature',
    'no-log-key',
  ],
  V02: ['missing-bundle', 'malformed-bundle', 'wrong-tile', 'wrong-root'],
  V03: ['malformed-entry', 'time-goes-back', 'time-not-rounded'],
  V04: ['missing-body', 'wrong-body', 'malformed-body'],
  V05: ['out-of-order', 'unsupported-type'],
  V10: [
    'origin',
    'log-key',
    'times',
    'time-step',
    'trustee-ids',
    'trustee-threshold',
    'no-contests',
    'no-styles',
    'duplicate-id',
    'duplicate-number',
    'option-count',
    'per-option',
    'sums',
    'style-contests',
    'contest-without-style',
    'rule',
    'ranks',
    'max-score',
    'points',
    'seats',
    'alternates',
    'witnesses',
  ],
  V11: ['wrong-turn', 'wrong-commitment', 'degree', 'encryption-key', 'shares', 'incomplete'],
  V12: [
    'identity',
    'point',
    'scalar',
    'key-proof',
    'encryption-key',
    'shares-signature',
    'acceptance',
    'bad-share',
    'false-complaint',
    'complaint-secret',
    'complaint-unchecked',
    'identity-key',
  ],
  V13: ['order', 'identity', 'style', 'weight', 'total-weight', 'point'],
  V14: ['manifest', 'ceremony', 'credentials', 'key'],
  V15: [
    'opened-early',
    'ballot-after-closing',
    'extension-too-late',
    'extension-not-later',
    'closed-early-unsaid',
    'not-closed-early',
  ],
  V16: ['anchor-size', 'anchor-root', 'anchor-digest'],
  V20: ['context'],
  V21: ['unknown-credential', 'wrong-style'],
  V22: ['wrong-contests', 'wrong-length'],
  V23: ['scalar', 'identity', 'point', 'signature-scalar', 'signature-point'],
  V24: ['equal-ciphertexts', 'copied-ciphertexts'],
  V25: ['challenge', 'proof', 'knowledge'],
  V26: ['challenge', 'proof'],
  V27: ['proof'],
  V28: ['second-ballot'],
  V29: ['poll-not-open'],
  V30: ['ballot-count'],
  V31: ['root', 'ballot-count', 'contests', 'sum'],
  V32: ['unknown-trustee', 'second-decryption', 'tally', 'nonce', 'shape', 'share'],
  V33: ['too-few-decryptions'],
  V34: ['tally', 'eligible', 'ballots', 'no-total', 'contests', 'totals'],
  V35: ['lists'],
  V36: ['lot-without-tie', 'result', 'seed', 'orders', 'lists'],
  V37: ['opening'],
  V40: ['unknown-trustee', 'second-shuffle', 'tally', 'round', 'signature', 'wrong-lists', 'wrong-length'],
  V41: ['identity', 'scalar', 'point'],
  V42: ['proof'],
  V43: ['too-few-shuffles', 'no-mixed-contest'],
  V44: ['missing', 'not-expected', 'shuffle', 'wrong-lists', 'wrong-length', 'share'],
  V45: ['votes'],
  V46: ['lists'],
} as const;

/** The number of a check. */
export type Check = keyof typeof FINDING_CODES;

/** What a check may find. */
export type CodeOf<C extends Check> = (typeof FINDING_CODES)[C][number];

/** The numbers of all checks, in order. */
export const CHECKS = Object.keys(FINDING_CODES) as readonly Check[];

/** Values that make a finding's text exact: ids, numbers, paths. */
export type FindingParams = { readonly [name: string]: string | number };

/** Something that keeps a body from holding: which check, what is wrong, and values for its text. */
export type BodyFinding = {
  readonly check: Check;
  readonly code: string;
  readonly params: FindingParams;
};

/** Something that keeps a record from holding. `entry` is the index in the log, absent when the whole log is meant. */
export type Finding = BodyFinding & { readonly entry?: number };

/** Makes a finding about a body, or about the whole log. */
export const finding = <C extends Check>(
  check: C,
  code: CodeOf<C>,
  params: FindingParams = {},
): BodyFinding => ({
  check,
  code,
  params,
});
