import type { ContestDefinition } from '@sandoq/contract';

const POINT_PAIR = 64;
const BRANCH = 128;
/** Type, version, context, credential, style and signature, with their names. */
const FRAME = 300;
/** Names of a contest's fields. */
const FIELDS = 70;

/** Length of base64url without padding. */
const base64Length = (bytes: number): number => Math.ceil((bytes * 4) / 3);

/** Bytes of a contest's ciphertexts and proofs (protocol §3.5, §9.2). */
function contestBytes(contest: ContestDefinition): readonly number[] {
  if (contest.kind === 'text') return [contest.points * POINT_PAIR, contest.points * POINT_PAIR];
  const n = contest.candidates.length;
  if (contest.kind === 'ranking' || contest.kind === 'score') return [n * POINT_PAIR, n * POINT_PAIR];
  const { min, max, perOption, blank } = contest;
  const sums = Math.max(0, max - min + 1) + (blank && min > 0 ? 1 : 0);
  return [n * POINT_PAIR, n * (perOption + 1) * BRANCH, sums * BRANCH];
}

const contestCharacters = (contest: ContestDefinition): number =>
  contestBytes(contest).reduce((sum, bytes) => sum + base64Length(bytes), FIELDS + contest.id.length);

/** An upper bound, close to the truth, of the characters of a ballot of all these contests (protocol §3.5). */
export const ballotCharacters = (contests: readonly ContestDefinition[]): number =>
  contests.reduce((sum, contest) => sum + contestCharacters(contest), FRAME);
