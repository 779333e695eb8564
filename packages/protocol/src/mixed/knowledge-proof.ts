import { concatBytes, utf8Bytes } from '@sandoq/kernel';
import {
  BASE,
  addScalars,
  challenge,
  encodePoint,
  encodeScalar,
  multiply,
  multiplyScalars,
  randomScalar,
  type RandomSource,
} from '../group/index.ts';

/** Length of the proof for one pair, `R ‖ z`. */
export const KNOWLEDGE_BYTES = 64;

/** What a proof of knowledge is bound to. */
export type KnowledgeBinding = {
  /** Hash of the `open` body, 32 bytes. */
  readonly context: Uint8Array;
  /** The credential's public key, 32 bytes. */
  readonly credential: Uint8Array;
  readonly contest: string;
};

/** The challenge of the proof (protocol §9.2). @param ciphertexts all pairs. @param commitments R of every pair. */
export const knowledgeChallenge = (
  binding: KnowledgeBinding,
  ciphertexts: Uint8Array,
  commitments: Uint8Array,
): bigint =>
  challenge('mixed-ballot', [
    binding.context,
    binding.credential,
    utf8Bytes(binding.contest),
    ciphertexts,
    commitments,
  ]);

/** Proves knowledge of the randomness r of every pair, `A = rG`, and so of what is encrypted; `w · 64` bytes. */
export function proveKnowledge(
  binding: KnowledgeBinding,
  ciphertexts: Uint8Array,
  randomness: readonly bigint[],
  random: RandomSource,
): Uint8Array {
  const blindings = randomness.map(() => randomScalar(random));
  const commitments = blindings.map((w) => encodePoint(multiply(BASE, w)));
  const e = knowledgeChallenge(binding, ciphertexts, concatBytes(...commitments));
  return concatBytes(
    ...commitments.flatMap((R, k) => [
      R,
      encodeScalar(addScalars(blindings[k]!, multiplyScalars(e, randomness[k]!))),
    ]),
  );
}
