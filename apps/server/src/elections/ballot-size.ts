import type { ElectionDefinition } from '@sandoq/contract';

type Contest = ElectionDefinition['contests'][number];

const POINT_PAIR = 64;
const BRANCH = 128;
/** Type, version, context, credential, style and signature, with their names. */
const FRAME = 300;
/** Names of a contest's fields. */
const FIELDS = 70;

/** Length of base64url without padding. */
const base64Length = (bytes: number): number => Math.ceil((bytes * 4) / 3);

function contestCharacters({ id, candidates, min, max, perOption, blank }: Contest): number {
  const n = candidates.length;
  const sums = Math.max(0, max - min + 1) + (blank && min > 0 ? 1 : 0);
  return (
    FIELDS +
    id.length +
    base64Length(n * POINT_PAIR) +
    base64Length(n * (perOption + 1) * BRANCH) +
    base64Length(sums * BRANCH)
  );
}

/** An upper bound, close to the truth, of the characters of a ballot of all these contests (protocol §3.5). */
export const ballotCharacters = (contests: readonly Contest[]): number =>
  contests.reduce((sum, contest) => sum + contestCharacters(contest), FRAME);
