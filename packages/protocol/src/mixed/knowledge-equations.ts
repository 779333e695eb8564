import { concatBytes } from '@sandoq/kernel';
import { reduceScalar } from '../group/index.ts';
import { readScalar, type EquationSum } from '../group/equation-sum.ts';
import { KNOWLEDGE_BYTES, knowledgeChallenge, type KnowledgeBinding } from './knowledge-proof.ts';

const PAIR = 64;
const pairsOf = (bytes: Uint8Array): readonly number[] =>
  Array.from({ length: bytes.length / KNOWLEDGE_BYTES }, (_, k) => k * KNOWLEDGE_BYTES);

/** Says whether every response of a proof of knowledge is below ℓ (V23). */
export const responsesAreCanonical = (proof: Uint8Array): boolean =>
  pairsOf(proof).every((at) => readScalar(proof, at + 32) !== undefined);

/**
 * Adds the weighted equations `R_k + e A_k − z_k G` of a proof of knowledge (protocol §9.2, V25); its responses must be
 * canonical. B stands in no equation and is added with the factor 0, so that the product refuses what is not a point.
 */
export function addKnowledge(
  sum: EquationSum,
  binding: KnowledgeBinding,
  ciphertexts: Uint8Array,
  proof: Uint8Array,
  weight: () => bigint,
): void {
  const commitments = concatBytes(...pairsOf(proof).map((at) => proof.subarray(at, at + 32)));
  const e = knowledgeChallenge(binding, ciphertexts, commitments);
  pairsOf(proof).forEach((at, k) => {
    const w = weight();
    sum.add(proof, at, w);
    sum.add(ciphertexts, k * PAIR, reduceScalar(w * e));
    sum.add(ciphertexts, k * PAIR + 32, 0n);
    sum.base -= w * readScalar(proof, at + 32)!;
  });
}
