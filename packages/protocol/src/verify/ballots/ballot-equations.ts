import { BRANCH_BYTES } from '../../ballot/index.ts';
import { reduceScalar } from '../../group/index.ts';
import { addKnowledge } from '../../mixed/knowledge-equations.ts';
import { isMixedPart, pairCount, type BallotParts, type ChoicePart, type MixedPart } from './ballot-parts.ts';
import { EquationSum, readScalar } from '../../group/equation-sum.ts';
import { addMembership, type PairCoefficients } from './membership-equations.ts';

const PAIR = 64;

const optionProof = (part: ChoicePart, i: number): Uint8Array => {
  const length = part.values.length * BRANCH_BYTES;
  return part.optionProofs.subarray(i * length, (i + 1) * length);
};

function addPair(sum: EquationSum, part: ChoicePart, i: number, { a, b }: PairCoefficients): void {
  sum.add(part.ciphertexts, i * PAIR, reduceScalar(a));
  sum.add(part.ciphertexts, i * PAIR + 32, reduceScalar(b));
}

function addSignature(sum: EquationSum, parts: BallotParts, challenge: bigint, weight: () => bigint): void {
  const w = weight();
  sum.add(parts.signature, 0, w);
  sum.add(parts.credential, 0, reduceScalar(w * challenge));
  sum.base -= w * readScalar(parts.signature, 32)!;
}

const pointCount = (parts: BallotParts): number =>
  2 +
  parts.contests.reduce(
    (n, part) =>
      n +
      (isMixedPart(part)
        ? 3 * pairCount(part)
        : pairCount(part) * (2 + 2 * part.values.length) + 2 * part.sums.length),
    0,
  );

function addMixed(
  sum: EquationSum,
  { context, credential }: BallotParts,
  part: MixedPart,
  weight: () => bigint,
): void {
  const binding = { context, credential, contest: part.contest.id };
  addKnowledge(sum, binding, part.ciphertexts, part.proof, weight);
}

function addChoice(sum: EquationSum, part: ChoicePart, weight: () => bigint): void {
  const own = part.contest.options.map((_, i) =>
    addMembership(sum, optionProof(part, i), part.values, weight),
  );
  const total = addMembership(sum, part.sumProof, part.sums, weight);
  own.forEach(({ a, b }, i) => addPair(sum, part, i, { a: a + total.a, b: b + total.b }));
}

/** All equations of a ballot in one sum. @param signature the challenge of its signature. */
export function ballotEquations(parts: BallotParts, signature: bigint, weight: () => bigint): EquationSum {
  const sum = new EquationSum(pointCount(parts));
  for (const part of parts.contests) {
    if (isMixedPart(part)) addMixed(sum, parts, part, weight);
    else addChoice(sum, part, weight);
  }
  addSignature(sum, parts, signature, weight);
  return sum;
}

/** One proof of a ballot alone, for saying which one fails. */
export type Claim = {
  readonly check: 'V25' | 'V26' | 'V27';
  readonly code: 'proof' | 'knowledge';
  readonly contest?: string;
  readonly option?: string;
  readonly equations: EquationSum;
};

/** Every proof of a ballot apart. Slow: only for a ballot that is known to fail. */
export function claims(parts: BallotParts, signature: bigint, weight: () => bigint): readonly Claim[] {
  const all: Claim[] = [];
  for (const part of parts.contests) {
    const contest = part.contest.id;
    if (isMixedPart(part)) {
      const equations = new EquationSum();
      addMixed(equations, parts, part, weight);
      all.push({ check: 'V25', code: 'knowledge', contest, equations });
      continue;
    }
    part.contest.options.forEach((option, i) => {
      const equations = new EquationSum();
      addPair(equations, part, i, addMembership(equations, optionProof(part, i), part.values, weight));
      all.push({ check: 'V25', code: 'proof', contest, option: option.id, equations });
    });
    const equations = new EquationSum();
    const total = addMembership(equations, part.sumProof, part.sums, weight);
    part.contest.options.forEach((_, i) => addPair(equations, part, i, total));
    all.push({ check: 'V26', code: 'proof', contest, equations });
  }
  const equations = new EquationSum();
  addSignature(equations, parts, signature, weight);
  all.push({ check: 'V27', code: 'proof', equations });
  return all;
}
