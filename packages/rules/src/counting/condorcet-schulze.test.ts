import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import debian from './fixtures/debian-2002-leader.json' with { type: 'json' };
import { countCondorcetSchulze } from './condorcet-schulze.ts';
import { resolveTies } from './outcome.ts';
import {
  anyElection,
  burlington,
  burlingtonBallots,
  contestOf,
  ranked,
  relist,
  tennessee,
  tennesseeBallots,
} from './testing/elections.ts';

describe('Condorcet–Schulze', () => {
  it('orders the 45 voters’ example of Schulze’s paper E > A > C > B > D', () => {
    const contest = contestOf('ABCDE', 1, 4);
    const ballots = (
      [
        [5, 'ACBED'],
        [5, 'ADECB'],
        [8, 'BEDAC'],
        [3, 'CABED'],
        [7, 'CAEBD'],
        [2, 'CBADE'],
        [7, 'DCEBA'],
        [8, 'EBADC'],
      ] as const
    ).map(([weight, order]) => ranked(contest, weight, order));
    const { outcome, strengths } = countCondorcetSchulze(contest, ballots);
    expect(strengths.map((row) => row.map(Number))).toEqual([
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ]);
    expect(outcome).toMatchObject({ elected: ['E'], alternates: ['A', 'C', 'B', 'D'], ties: [] });
  });

  it('elects Nashville, who beats every other city, as the capital of Tennessee', () => {
    expect(countCondorcetSchulze(tennessee, tennesseeBallots).outcome.elected).toEqual(['N']);
  });

  it('finds that Burlington in 2009 preferred Montroll to both: 4,067 to 3,477 and 4,597 to 3,668', () => {
    const { outcome, strengths } = countCondorcetSchulze(burlington, burlingtonBallots);
    expect(outcome.elected).toEqual(['M']);
    expect(strengths.map((row) => row.map(Number))).toEqual([
      [0, 4067, 4597],
      [0, 0, 4314],
      [0, 0, 0],
    ]);
  });

  it('orders the candidates for Debian’s leader in 2002 as Debian’s published beat matrix does: Garbee first', () => {
    const contest = contestOf('1234', 1, 3);
    const ballots = debian.ballots.split(' ').map((row) => {
      const [count, ...order] = row.split(',');
      return ranked(contest, Number(count), order.join(''));
    });
    const { outcome, steps } = countCondorcetSchulze(contest, ballots);
    expect(outcome).toMatchObject({ elected: ['3'], alternates: ['1', '2', '4'], ties: [] });
    const pairs = steps.filter(({ code }) => code === 'pair');
    expect(pairs).toHaveLength(6);
    for (const { options, numbers } of pairs) {
      const [x, y] = options.map((id) => Number(id) - 1) as [number, number];
      expect(Number(numbers['against'])).toBe(debian.published[y]![x]);
      // The ballots as collected have no equal ranks; the fixture says where these went.
      const more = Number(numbers['votes']) - debian.published[x]![y]!;
      expect(more >= 0 && more <= 6).toBe(true);
    }
  });

  it('lists options nobody is better than as a tie', () => {
    const contest = contestOf('abc', 1, 1);
    const cycle = [ranked(contest, 1, 'abc'), ranked(contest, 1, 'bca'), ranked(contest, 1, 'cab')];
    expect(countCondorcetSchulze(contest, cycle).outcome.ties).toEqual([
      { options: ['a', 'b', 'c'], mainPlaces: 1, alternatePlaces: 1 },
    ]);
  });

  it('reads equal ranks and gaps by their order alone, and sets aside what is no ranking', () => {
    const contest = contestOf('abc', 1);
    const { outcome, steps } = countCondorcetSchulze(contest, [
      { ranks: [7, 7, 9], weight: 1n },
      { ranks: [0, 3, 0], weight: 1n },
      { ranks: [1, -1, 0], weight: 9n },
    ]);
    expect(outcome.elected).toEqual(['b']);
    expect(steps[0]).toMatchObject({ code: 'ballots-set-aside', numbers: { ballots: '1' } });
  });

  it('elects whoever beats all others in pairs, and does not depend on the order of the manifest', () => {
    fc.assert(
      fc.property(anyElection, ({ contest, ballots, lot, shuffle }) => {
        const place = (ranks: readonly number[], i: number) => ranks[i] || Infinity;
        const prefer = (i: number, j: number) =>
          ballots.reduce(
            (sum, { ranks, weight }) => (place(ranks, i) < place(ranks, j) ? sum + weight : sum),
            0n,
          );
        const indexes = contest.options.map((_, i) => i);
        const winner = indexes.filter((i) => indexes.every((j) => i === j || prefer(i, j) > prefer(j, i)));
        const single = { ...contest, seats: 1 };
        const final = resolveTies(countCondorcetSchulze(single, ballots).outcome, lot);
        expect(winner.length === 0 || final.elected[0] === contest.options[winner[0]!]!.id).toBe(true);
        const other = relist(single, ballots, shuffle);
        expect(resolveTies(countCondorcetSchulze(other.contest, other.ballots).outcome, lot)).toEqual(final);
      }),
    );
  });

  it('is monotone: one more ballot with a certain winner alone first leaves it elected', () => {
    fc.assert(
      fc.property(anyElection, ({ contest, ballots }) => {
        const single = { ...contest, seats: 1 };
        const { elected } = countCondorcetSchulze(single, ballots).outcome;
        const more = [...ballots, ...elected.map((id) => ranked(single, 1, id))];
        expect(countCondorcetSchulze(single, more).outcome.elected).toEqual(elected);
      }),
    );
  });
});
