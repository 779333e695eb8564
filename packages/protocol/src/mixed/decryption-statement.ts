import { fromBase64Url } from '@sandoq/kernel';
import { digest, u32 } from '../encoding/index.ts';
import { challenge } from '../group/index.ts';
import { listParts, type MixedList } from '../shuffle/mixed-list.ts';

/** What a trustee's decryption of shuffled votes is bound to; texts are base64url. */
export type MixedDecryptionBinding = {
  /** Hash of the `open` body. */
  readonly context: string;
  /** Hash of the `tally` body. */
  readonly tally: string;
  /** Hash of the last `shuffle` body. */
  readonly shuffle: string;
  readonly trustee: number;
  /** The trustee's verification key V_j. */
  readonly verificationKey: string;
};

/** The seed of a list's decryption proof (protocol §9.6): the whole statement. @param shares D of every pair. */
export const mixedDecryptionSeed = (
  binding: MixedDecryptionBinding,
  list: MixedList,
  shares: Uint8Array,
): Uint8Array =>
  digest(
    'mixed-decryption',
    fromBase64Url(binding.context),
    fromBase64Url(binding.tally),
    fromBase64Url(binding.shuffle),
    u32(binding.trustee),
    fromBase64Url(binding.verificationKey),
    ...listParts(list),
    list.ciphertexts,
    shares,
  );

/** The factors ρ_1 … ρ_n that fold all pairs of a list into one. */
export const foldingFactors = (seed: Uint8Array, count: number): readonly bigint[] =>
  Array.from({ length: count }, (_, i) => challenge('mixed-decryption-factor', [seed, u32(i + 1)]));

/** The challenge of the proof for its commitments a and b. */
export const mixedDecryptionChallenge = (seed: Uint8Array, a: Uint8Array, b: Uint8Array): bigint =>
  challenge('mixed-decryption-proof', [seed, a, b]);
