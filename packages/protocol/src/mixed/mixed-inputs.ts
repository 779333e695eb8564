import { fromBase64Url } from '@sandoq/kernel';
import type { MixedList } from '../shuffle/index.ts';
import { joinBytes } from '../encoding/join-bytes.ts';
import { contestWidth, type MixedContest } from './mixed-contest.ts';

/** What is shuffled of a counted ballot: the weight of its credential and its contests. */
export type CountedMixedBallot = {
  readonly weight: number;
  readonly contests: readonly { readonly id: string; readonly ciphertexts: string }[];
};

/**
 * The lists that go into the first shuffle (protocol §9.3): for every mixed contest in the manifest's order and every
 * weight among the counted ballots that have the contest, ascending, those ballots' vectors in the record's order.
 */
export function mixedInputs(
  contests: readonly MixedContest[],
  ballots: readonly CountedMixedBallot[],
): readonly MixedList[] {
  return contests.flatMap((contest) => {
    const byWeight = new Map<number, Uint8Array[]>();
    for (const { weight, contests: parts } of ballots) {
      const part = parts.find(({ id }) => id === contest.id);
      if (part === undefined) continue;
      const vectors = byWeight.get(weight) ?? [];
      vectors.push(fromBase64Url(part.ciphertexts));
      byWeight.set(weight, vectors);
    }
    return [...byWeight.entries()]
      .toSorted(([a], [b]) => a - b)
      .map(([weight, vectors]) => ({
        contest: contest.id,
        weight,
        width: contestWidth(contest),
        ciphertexts: joinBytes(vectors),
      }));
  });
}
