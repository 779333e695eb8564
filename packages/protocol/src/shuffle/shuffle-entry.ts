import { toBase64Url } from '@sandoq/kernel';
import { systemRandom, type RandomSource } from '../group/index.ts';
import { vectorCount, type MixedList } from './mixed-list.ts';
import { signShuffle, type Shuffle } from './shuffle-body.ts';
import type { ShuffleBinding } from './shuffle-challenges.ts';
import { shuffleList } from './shuffle-list.ts';
import { shufflePoints } from './shuffle-points.ts';

/** What a trustee needs to shuffle. */
export type ShuffleInput = ShuffleBinding & {
  /** The trustee's share x_j of the key, which signs. */
  readonly secret: bigint;
  /** The lists of the round before; in the first round those of the ballots. */
  readonly lists: readonly MixedList[];
};

/**
 * Makes a trustee's `shuffle` body (protocol §9.3). About 20 ms for every ballot of ten options.
 * @throws RangeError when a list's ciphertexts are not points: check what comes from the record before.
 */
export function shuffleEntry(input: ShuffleInput, random: RandomSource = systemRandom): Shuffle {
  const { context, tally, round, trustee, key, secret } = input;
  const points = shufflePoints(key, Math.max(0, ...input.lists.map(vectorCount)));
  const lists = input.lists.map((list) => {
    const { output, proof } = shuffleList({ context, tally, round, trustee, key }, list, points, random);
    return {
      contest: list.contest,
      weight: list.weight,
      ciphertexts: toBase64Url(output.ciphertexts),
      proof: toBase64Url(proof),
    };
  });
  const body = { type: 'shuffle', v: 1, tally, round, trustee, lists } as const;
  return { ...body, signature: toBase64Url(signShuffle(context, body, secret, random)) };
}
