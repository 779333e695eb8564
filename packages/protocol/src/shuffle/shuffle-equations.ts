import { concatBytes } from '@sandoq/kernel';
import { encodePoint, reduceScalar, type Point } from '../group/index.ts';
import { EquationSum, readScalar } from '../group/equation-sum.ts';
import { vectorCount, type MixedList } from './mixed-list.ts';
import type { ShuffleProof } from './proof-layout.ts';
import { proofChallenge, shuffleSeed, vectorChallenges, type ShuffleBinding } from './shuffle-challenges.ts';

/** The scalars that stand one after another, or undefined when one is not below ℓ. */
export function readScalars(bytes: Uint8Array): readonly bigint[] | undefined {
  const scalars = Array.from({ length: bytes.length / 32 }, (_, i) => readScalar(bytes, i * 32));
  return scalars.includes(undefined) ? undefined : (scalars as bigint[]);
}

/** What the equations of a proof need: the statement, the proof, and its challenges. */
type Proven = {
  readonly input: MixedList;
  readonly output: Uint8Array;
  readonly proof: ShuffleProof;
  /** Encodings of h_0 … h_N. */
  readonly h: readonly Uint8Array[];
  readonly u: readonly bigint[];
  readonly e: bigint;
  /** s_1, s_2, s_3, s_4 of every column. */
  readonly s: readonly bigint[];
  readonly chainResponses: readonly bigint[];
  readonly vectorResponses: readonly bigint[];
};

type Weight = () => bigint;

/** E1 and E3: the commitment is to a matrix of ones and zeros with one 1 in every row, moved as the challenges are. */
function addPermutation(sum: EquationSum, given: Proven, weight: Weight): void {
  const { proof, h, u, e, s, vectorResponses } = given;
  const [ones, moves] = [weight(), weight()];
  sum.add(proof.commitments, 0, ones);
  sum.add(proof.commitments, 64, moves);
  sum.base -= ones * s[0]! + moves * s[2]!;
  u.forEach((challenge, i) => {
    sum.add(proof.permutation, i * 32, reduceScalar(e * (ones + moves * challenge)));
    sum.add(h[i + 1]!, 0, reduceScalar(-ones * e - moves * vectorResponses[i]!));
  });
}

/** E2 and E5: the chain multiplies the moved challenges, and their product is that of the challenges. */
function addChain(sum: EquationSum, given: Proven, weight: Weight): void {
  const { proof, h, u, e, s, chainResponses, vectorResponses } = given;
  const last = weight();
  const product = u.reduce((all, challenge) => reduceScalar(all * challenge), 1n);
  sum.add(proof.commitments, 32, last);
  sum.base -= last * s[1]!;
  let coefficient = -last * e * product;
  u.forEach((_, i) => {
    const link = weight();
    sum.add(proof.chainCommitments, i * 32, link);
    sum.base -= link * chainResponses[i]!;
    const previous = reduceScalar(coefficient - link * vectorResponses[i]!);
    if (i === 0) sum.add(h[0]!, 0, previous);
    else sum.add(proof.chain, (i - 1) * 32, previous);
    coefficient = link * e;
  });
  const end = reduceScalar(coefficient + last * e);
  if (u.length === 0) sum.add(h[0]!, 0, end);
  else sum.add(proof.chain, (u.length - 1) * 32, end);
}

/** E4: in every column the outputs, weighed with the moved challenges, are the inputs weighed with the challenges. */
function addColumns(sum: EquationSum, given: Proven, weight: Weight): void {
  const { input, output, proof, u, e, s, vectorResponses } = given;
  const weights = Array.from({ length: 2 * input.width }, weight);
  for (let k = 0; k < input.width; k++) {
    sum.base += weights[2 * k]! * s[3 + k]!;
    sum.key += weights[2 * k + 1]! * s[3 + k]!;
  }
  weights.forEach((half, k) => {
    sum.add(proof.commitments, (3 + k) * 32, half);
    u.forEach((challenge, i) => {
      const at = (i * weights.length + k) * 32;
      sum.add(input.ciphertexts, at, reduceScalar(half * e * challenge));
      sum.add(output, at, reduceScalar(-half * vectorResponses[i]!));
    });
  });
}

/**
 * All equations of a proof of shuffle in one weighted sum (protocol §9.4), or undefined when a response is not below ℓ.
 * @param generators h_0 … h_N. @param output the shuffled ciphertexts, as long as the input's.
 */
export function shuffleEquations(
  binding: ShuffleBinding,
  input: MixedList,
  output: Uint8Array,
  proof: ShuffleProof,
  generators: readonly Point[],
  weight: Weight,
): EquationSum | undefined {
  const [s, chainResponses, vectorResponses] = [
    readScalars(proof.responses),
    readScalars(proof.chainResponses),
    readScalars(proof.vectorResponses),
  ];
  if (s === undefined || chainResponses === undefined || vectorResponses === undefined) return undefined;
  const count = vectorCount(input);
  const seed = shuffleSeed(binding, input, output, proof.permutation);
  const u = vectorChallenges(seed, count);
  const e = proofChallenge(seed, proof.chain, concatBytes(proof.commitments, proof.chainCommitments));
  const h = generators.slice(0, count + 1).map(encodePoint);
  const given: Proven = { input, output, proof, h, u, e, s, chainResponses, vectorResponses };
  const sum = new EquationSum(count * (4 * input.width + 4) + 2 * input.width + 4);
  addPermutation(sum, given, weight);
  addChain(sum, given, weight);
  addColumns(sum, given, weight);
  return sum;
}
