import fc from 'fast-check';
import type { CountedContest, OptionId } from '../../contest.ts';
import type { RankedBallot } from '../ranked-ballot.ts';

/** A contest over options named by single letters, numbered from 1. */
export const contestOf = (letters: string, seats: number, alternates = 0): CountedContest => ({
  seats,
  alternates,
  options: [...letters].map((id, index) => ({ id, number: index + 1 })),
});

/** A ballot of so many votes that ranks the options of `order`, best first: `ranked(contest, 42, 'MNCK')`. */
export const ranked = (contest: CountedContest, weight: number, order: string): RankedBallot => ({
  ranks: contest.options.map(({ id }) => order.indexOf(id) + 1),
  weight: BigInt(weight),
});

/** The Tennessee capital election of the literature: shares of voters by nearness of four cities. */
export const tennessee = contestOf('MNCK', 1);
export const tennesseeBallots = [
  ranked(tennessee, 42, 'MNCK'),
  ranked(tennessee, 26, 'NCKM'),
  ranked(tennessee, 15, 'CKNM'),
  ranked(tennessee, 17, 'KCNM'),
];

/**
 * The mayor of Burlington, Vermont, 3 March 2009: the 8,833 rankings of the three strongest candidates, Montroll, Kiss and
 * Wright, as published at rangevoting.org/Burlington.html (votes for the others passed on, equal marks left out).
 */
export const burlington = contestOf('MKW', 1);
export const burlingtonBallots = (
  [
    [1332, 'MKW'],
    [767, 'MWK'],
    [455, 'M'],
    [2043, 'KMW'],
    [371, 'KWM'],
    [568, 'K'],
    [1513, 'WMK'],
    [495, 'WKM'],
    [1289, 'W'],
  ] as const
).map(([weight, order]) => ranked(burlington, weight, order));

/** A random small election: contest, ballots (at least one), and a lot. */
export const anyElection = fc
  .record({ options: fc.integer({ min: 2, max: 6 }), seats: fc.integer({ min: 1, max: 4 }) })
  .chain(({ options, seats }) => {
    const letters = 'ABCDEF'.slice(0, options).split('');
    const contest = contestOf(letters.join(''), Math.min(seats, options), 1);
    const order = fc.shuffledSubarray(letters, { minLength: 1 });
    return fc.record({
      contest: fc.constant(contest),
      ballots: fc.array(
        fc
          .tuple(fc.integer({ min: 1, max: 5 }), order)
          .map(([weight, o]) => ranked(contest, weight, o.join(''))),
        { minLength: 1, maxLength: 12 },
      ),
      lot: fc.shuffledSubarray<OptionId>(letters, { minLength: options }),
      shuffle: fc.shuffledSubarray([...letters.keys()], { minLength: options }),
    });
  });

/** The same election with its options listed in another order in the manifest. */
export function relist(
  contest: CountedContest,
  ballots: readonly RankedBallot[],
  shuffle: readonly number[],
): { contest: CountedContest; ballots: RankedBallot[] } {
  return {
    contest: { ...contest, options: shuffle.map((index) => contest.options[index]!) },
    ballots: ballots.map(({ ranks, weight }) => ({ ranks: shuffle.map((index) => ranks[index]!), weight })),
  };
}
