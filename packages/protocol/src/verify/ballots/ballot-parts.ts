import { fromBase64Url } from '@sandoq/kernel';
import { BRANCH_BYTES, type Ballot, type BallotContest } from '../../ballot/index.ts';
import { exactBytes } from '../../encoding/index.ts';
import {
  allowedSums,
  contestsOfStyle,
  optionValues,
  type ChoiceContest,
  type Manifest,
} from '../../manifest/index.ts';
import { KNOWLEDGE_BYTES } from '../../mixed/knowledge-proof.ts';
import { contestWidth, type MixedContest } from '../../mixed/mixed-contest.ts';
import { finding, type BodyFinding } from '../../finding/finding.ts';

/** A choice contest of a ballot as bytes of the right lengths. */
export type ChoicePart = {
  readonly contest: ChoiceContest;
  readonly values: readonly number[];
  readonly sums: readonly number[];
  readonly ciphertexts: Uint8Array;
  readonly optionProofs: Uint8Array;
  readonly sumProof: Uint8Array;
};

/** A mixed contest of a ballot as bytes of the right lengths. */
export type MixedPart = {
  readonly contest: MixedContest;
  readonly ciphertexts: Uint8Array;
  readonly proof: Uint8Array;
};

/** One contest of a ballot as bytes of the right lengths. */
export type ContestPart = ChoicePart | MixedPart;

/** Says whether a part is that of a mixed contest. */
export const isMixedPart = (part: ContestPart): part is MixedPart => 'proof' in part;

/** How many ciphertext pairs a part has. */
export const pairCount = (part: ContestPart): number => part.ciphertexts.length / 64;

/** A ballot as bytes of the right lengths. */
export type BallotParts = {
  readonly context: Uint8Array;
  readonly credential: Uint8Array;
  readonly contests: readonly ContestPart[];
  readonly signature: Uint8Array;
};

function choicePart(contest: ChoiceContest, given: BallotContest): ChoicePart | undefined {
  if (given.proof !== undefined) return undefined;
  const n = contest.options.length;
  const values = optionValues(contest);
  const sums = allowedSums(contest);
  const ciphertexts = exactBytes(given.ciphertexts, n * 64);
  const optionProofs = exactBytes(given.optionProofs, n * values.length * BRANCH_BYTES);
  const sumProof = exactBytes(given.sumProof, sums.length * BRANCH_BYTES);
  return ciphertexts && optionProofs && sumProof
    ? { contest, values, sums, ciphertexts, optionProofs, sumProof }
    : undefined;
}

function mixedPart(contest: MixedContest, given: BallotContest): MixedPart | undefined {
  if (given.proof === undefined) return undefined;
  const width = contestWidth(contest);
  const ciphertexts = exactBytes(given.ciphertexts, width * 64);
  const proof = exactBytes(given.proof, width * KNOWLEDGE_BYTES);
  return ciphertexts && proof ? { contest, ciphertexts, proof } : undefined;
}

/** Takes a ballot's byte strings apart by its style (V22): contests in order and of their kind, every length exact. */
export function ballotParts(manifest: Manifest, ballot: Ballot): BallotParts | BodyFinding {
  const contests = contestsOfStyle(manifest, ballot.style);
  const fits =
    contests?.length === ballot.contests.length && contests.every((c, i) => c.id === ballot.contests[i]!.id);
  if (contests === undefined || !fits) return finding('V22', 'wrong-contests');
  const parts: ContestPart[] = [];
  for (const [i, contest] of contests.entries()) {
    const given = ballot.contests[i]!;
    const part = contest.kind === 'choice' ? choicePart(contest, given) : mixedPart(contest, given);
    if (part === undefined) return finding('V22', 'wrong-length', { contest: contest.id });
    parts.push(part);
  }
  return {
    context: fromBase64Url(ballot.context),
    credential: fromBase64Url(ballot.credential),
    contests: parts,
    signature: fromBase64Url(ballot.signature),
  };
}
