import { fromBase64Url } from '@sandoq/kernel';
import { digest, u32 } from '../encoding/index.ts';
import { challenge } from '../group/index.ts';
import { listParts, type MixedList } from './mixed-list.ts';

/** What all proofs of one shuffle are bound to; texts are base64url. */
export type ShuffleBinding = {
  /** Hash of the `open` body. */
  readonly context: string;
  /** Hash of the `tally` body. */
  readonly tally: string;
  /** 1 for the first shuffle. */
  readonly round: number;
  readonly trustee: number;
  /** The election's key Y. */
  readonly key: string;
};

/** The seed S of a list's challenges (protocol §9.4): the whole statement and the commitment to the permutation. */
export const shuffleSeed = (
  binding: ShuffleBinding,
  input: MixedList,
  output: Uint8Array,
  permutationCommitment: Uint8Array,
): Uint8Array =>
  digest(
    'shuffle',
    fromBase64Url(binding.context),
    fromBase64Url(binding.tally),
    u32(binding.round),
    u32(binding.trustee),
    fromBase64Url(binding.key),
    ...listParts(input),
    input.ciphertexts,
    output,
    permutationCommitment,
  );

/** The challenges u_1 … u_N, one for every input. */
export const vectorChallenges = (seed: Uint8Array, count: number): readonly bigint[] =>
  Array.from({ length: count }, (_, i) => challenge('shuffle-vector', [seed, u32(i + 1)]));

/** The challenge e that all responses answer. */
export const proofChallenge = (seed: Uint8Array, chain: Uint8Array, commitments: Uint8Array): bigint =>
  challenge('shuffle-proof', [seed, chain, commitments]);
