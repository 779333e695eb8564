import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countStvMeek } from './stv-meek.ts';
import { anyElection, contestOf, ranked, relist } from './testing/elections.ts';

describe('single transferable vote, Meek', () => {
  it('counts the example of Voting matters 12 to the last of nine decimals', () => {
    // Not a real election: New Zealand's councils, who count public elections by Meek's method, publish what every
    // iteration gave but not the ballots, and what ballots are to be had were counted by another rule or made by a program.
    // “The computational accuracy using the Meek algorithm”; the votes are those the Droop program gives for it under
    // the Reference Meek Rule (github.com/jklundell/droop, test/ref/dump/SC-Vm-12-meek-prf-o6-fixed-p9-d9.txt).
    const contest = contestOf('ABXYZ', 3);
    const ballots = (
      [
        [333, 'AX'],
        [333, 'AY'],
        [333, 'AZ'],
        [333, 'BX'],
        [333, 'BY'],
        [333, 'BZ'],
        [667, 'X'],
        [667, 'Y'],
        [667, 'Z'],
        [1, 'ABX'],
        [1, 'ABY'],
        [2, 'BAX'],
      ] as const
    ).map(([weight, order]) => ranked(contest, weight, order));
    const result = countStvMeek(contest, ballots, ['A', 'B', 'Y', 'Z', 'X']);
    const { elected, steps } = result.ok ? result.value : { elected: [], steps: [] };
    expect(elected).toEqual(['A', 'B', 'Y']);
    const rounds = steps.filter(({ code }) => code === 'keep-factors-settled');
    expect(rounds.map(({ numbers }) => [numbers['quota'], numbers['surplus']])).toEqual([
      ['1000.750000001', '0.499999998'],
      ['1000.750000001', '0.000000250'],
      ['800.580647027', '0.023878817'],
    ]);
    expect(rounds[1]!.tallies!.map(({ votes }) => votes)).toEqual([
      '1000.750000126',
      '1000.750000126',
      '667.166666686',
      '667.166666562',
      '667.166666500',
    ]);
    expect(rounds[2]!.tallies!.map(({ votes }) => votes)).toEqual([
      '800.584418564',
      '800.584418564',
      '800.596982770',
      '800.556768208',
    ]);
  });

  it('asks for a lot when the lowest are within the surplus of each other', () => {
    const contest = contestOf('abc', 1);
    const ballots = [ranked(contest, 2, 'a'), ranked(contest, 2, 'b'), ranked(contest, 1, 'c')];
    expect(countStvMeek(contest, ballots)).toEqual({
      ok: false,
      error: { code: 'lot-needed', options: ['a', 'b'] },
    });
    expect(countStvMeek(contest, ballots, ['b', 'a', 'c'])).toMatchObject({ value: { elected: ['b'] } });
  });

  it('fills every seat, whatever the order of the manifest', () => {
    fc.assert(
      fc.property(anyElection, ({ contest, ballots, lot, shuffle }) => {
        const result = countStvMeek(contest, ballots, lot);
        const elected = result.ok ? result.value.elected : [];
        expect(new Set(elected).size).toBe(contest.seats);
        const other = relist(contest, ballots, shuffle);
        const again = countStvMeek(other.contest, other.ballots, lot);
        expect((again.ok ? again.value.elected : []).toSorted()).toEqual(elected.toSorted());
      }),
    );
  });
});
