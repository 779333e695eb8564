import { concatBytes } from '@sandoq/kernel';

/** A proof of shuffle of N vectors of width w as the byte strings of protocol §9.4, in their order. */
export type ShuffleProof = {
  /** c_1 … c_N: the commitment to the permutation. */
  readonly permutation: Uint8Array;
  /** ĉ_1 … ĉ_N: the commitment chain. */
  readonly chain: Uint8Array;
  /** t̂_1 … t̂_N. */
  readonly chainCommitments: Uint8Array;
  /** t_1, t_2, t_3, then t_4 as w pairs. */
  readonly commitments: Uint8Array;
  /** s_1, s_2, s_3, then s_4 as w scalars. */
  readonly responses: Uint8Array;
  /** ŝ_1 … ŝ_N. */
  readonly chainResponses: Uint8Array;
  /** s'_1 … s'_N. */
  readonly vectorResponses: Uint8Array;
};

const FIELDS = [
  'permutation',
  'chain',
  'chainCommitments',
  'commitments',
  'responses',
  'chainResponses',
  'vectorResponses',
] as const satisfies readonly (keyof ShuffleProof)[];

const fieldLength = (field: keyof ShuffleProof, count: number, width: number): number => {
  if (field === 'commitments') return 32 * (3 + 2 * width);
  return field === 'responses' ? 32 * (3 + width) : 32 * count;
};

/** Length in bytes of the proof of shuffle of `count` vectors. */
export const proofLength = (count: number, width: number): number =>
  FIELDS.reduce((sum, field) => sum + fieldLength(field, count, width), 0);

/** The bytes of a proof. */
export const joinProof = (proof: ShuffleProof): Uint8Array =>
  concatBytes(...FIELDS.map((field) => proof[field]));

/** Takes the bytes of a proof apart; they must have the proof's length. */
export function splitProof(bytes: Uint8Array, count: number, width: number): ShuffleProof {
  let at = 0;
  const parts = FIELDS.map((field) => {
    const from = at;
    at += fieldLength(field, count, width);
    return [field, bytes.subarray(from, at)] as const;
  });
  return Object.fromEntries(parts) as ShuffleProof;
}
