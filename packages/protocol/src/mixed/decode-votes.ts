import { bytesToHex } from '@sandoq/kernel';
import { BASE, IDENTITY, encodePoint } from '../group/index.ts';
import { embeddedText } from './embed-text.ts';
import { contestWidth, largestValue, type MixedContest } from './mixed-contest.ts';

/** A decrypted vote: the numbers of the options in the contest's order, or a text. */
export type MixedVote = readonly number[] | string;

/** Decrypted votes of one list. */
export type DecodedVotes = {
  /** The valid votes in the order of the last shuffle. A blank one is all zeros, or an empty text. */
  readonly votes: readonly MixedVote[];
  /** Which vectors (from 0, ascending) hold no valid vote. */
  readonly invalid: readonly number[];
};

/** The number that an encoded multiple of G stands for, for 0…max. */
function smallNumbers(max: number): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (let value = 0, point = IDENTITY; value <= max; value++, point = point.add(BASE)) {
    known.set(bytesToHex(encodePoint(point)), value);
  }
  return known;
}

function decoder(contest: MixedContest): (vector: Uint8Array) => MixedVote | undefined {
  if (contest.kind === 'text') return embeddedText;
  const known = smallNumbers(largestValue(contest));
  return (vector) => {
    const values = contest.options.map((_, i) => known.get(bytesToHex(vector.subarray(i * 32, i * 32 + 32))));
    return values.includes(undefined) ? undefined : (values as number[]);
  };
}

/**
 * Reads decrypted vectors as votes (protocol §9.7). Whatever the voter's device encrypted is either one valid vote or
 * invalid, and everybody who decodes says the same. @param plaintexts `N · w · 32` bytes of encoded points.
 */
export function decodeVotes(contest: MixedContest, plaintexts: Uint8Array): DecodedVotes {
  const length = contestWidth(contest) * 32;
  const decode = decoder(contest);
  const votes: MixedVote[] = [];
  const invalid: number[] = [];
  for (let i = 0; i * length < plaintexts.length; i++) {
    const vote = decode(plaintexts.subarray(i * length, (i + 1) * length));
    if (vote === undefined) invalid.push(i);
    else votes.push(vote);
  }
  return { votes, invalid };
}
