import { fromBase64Url } from '@sandoq/kernel';
import { BRANCH_BYTES, type Ballot } from '../../ballot/index.ts';
import {
  allowedSums,
  contestsOfStyle,
  optionValues,
  type Contest,
  type Manifest,
} from '../../manifest/index.ts';
import { finding, type BodyFinding } from '../finding.ts';

/** One contest of a ballot as bytes of the right lengths. */
export type ContestPart = {
  readonly contest: Contest;
  readonly values: readonly number[];
  readonly sums: readonly number[];
  readonly ciphertexts: Uint8Array;
  readonly optionProofs: Uint8Array;
  readonly sumProof: Uint8Array;
};

/** A ballot as bytes of the right lengths. */
export type BallotParts = {
  readonly context: Uint8Array;
  readonly credential: Uint8Array;
  readonly contests: readonly ContestPart[];
  readonly signature: Uint8Array;
};

function bytesOf(text: string, length: number): Uint8Array | undefined {
  if (text.length !== Math.ceil((length * 4) / 3)) return undefined;
  try {
    return fromBase64Url(text);
  } catch {
    return undefined;
  }
}

/** Takes a ballot's byte strings apart by its style (V22): contests in order, every length exact. */
export function ballotParts(manifest: Manifest, ballot: Ballot): BallotParts | BodyFinding {
  const contests = contestsOfStyle(manifest, ballot.style);
  const fits =
    contests?.length === ballot.contests.length && contests.every((c, i) => c.id === ballot.contests[i]!.id);
  if (contests === undefined || !fits) return finding('V22', 'wrong-contests');
  const parts: ContestPart[] = [];
  for (const [i, contest] of contests.entries()) {
    const given = ballot.contests[i]!;
    const n = contest.options.length;
    const values = optionValues(contest);
    const sums = allowedSums(contest);
    const ciphertexts = bytesOf(given.ciphertexts, n * 64);
    const optionProofs = bytesOf(given.optionProofs, n * values.length * BRANCH_BYTES);
    const sumProof = bytesOf(given.sumProof, sums.length * BRANCH_BYTES);
    if (ciphertexts === undefined || optionProofs === undefined || sumProof === undefined) {
      return finding('V22', 'wrong-length', { contest: contest.id });
    }
    parts.push({ contest, values, sums, ciphertexts, optionProofs, sumProof });
  }
  return {
    context: fromBase64Url(ballot.context),
    credential: fromBase64Url(ballot.credential),
    contests: parts,
    signature: fromBase64Url(ballot.signature),
  };
}
