import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import ward from './fixtures/renfrewshire-2017-ward-11.json' with { type: 'json' };
import { countStvScottish } from './stv-scottish.ts';
import { anyElection, contestOf, ranked, relist } from './testing/elections.ts';

describe('single transferable vote, Scottish rules', () => {
  it('counts ward 11 of Renfrewshire in 2017 as it was counted: MacLaren, Don, McCulloch', () => {
    const contest = contestOf('12345', ward.seats);
    const ballots = ward.papers.split(' ').map((row) => {
      const [papers, ...order] = row.split(',');
      return ranked(contest, Number(papers), order.join(''));
    });
    const result = countStvScottish(contest, ballots);
    const { elected, steps } = result.ok ? result.value : { elected: [], steps: [] };
    expect(elected).toEqual(['4', '1', '5']);
    expect(steps.find(({ code }) => code === 'quota')!.numbers).toEqual({ quota: '1404' });
    // The stages, computed apart from this code by a literal reading of rules 45 to 52 (paper by paper, fractions); the
    // council's own stage report of this ward was not to be had.
    const stages = steps
      .filter(({ tallies }) => tallies)
      .map(({ code, options, tallies }) => [
        code,
        options.join(),
        tallies!.map(({ votes }) => votes).join(' '),
      ]);
    expect(stages).toEqual([
      ['first-preferences', '', '1783.00000 212.00000 170.00000 2552.00000 896.00000'],
      ['surplus-transferred', '4', '1783.00000 537.68416 230.72840 1404.00000 1212.68736'],
      ['surplus-transferred', '1', '1404.00000 578.49568 406.94064 1404.00000 1288.99640'],
      ['option-excluded', '3', '1404.00000 733.70360 1404.00000 1407.34264'],
    ]);
  });

  it('asks for a lot where no stage tells equals apart, and lets the last of the lot leave', () => {
    const contest = contestOf('abc', 2);
    const ballots = [ranked(contest, 4, 'ab'), ranked(contest, 1, 'b'), ranked(contest, 1, 'c')];
    expect(countStvScottish(contest, ballots)).toMatchObject({ ok: true });
    const even = [ranked(contest, 4, 'a'), ranked(contest, 1, 'b'), ranked(contest, 1, 'c')];
    expect(countStvScottish(contest, even)).toEqual({
      ok: false,
      error: { code: 'lot-needed', options: ['b', 'c'] },
    });
    expect(countStvScottish(contest, even, ['c', 'b', 'a'])).toMatchObject({
      value: { elected: ['a', 'c'] },
    });
    expect(() => countStvScottish(contest, even, ['c'])).toThrow(RangeError);
  });

  it('fills every seat, elects whoever has a quota of first preferences, whatever the order of the manifest', () => {
    fc.assert(
      fc.property(anyElection, ({ contest, ballots, lot, shuffle }) => {
        const result = countStvScottish(contest, ballots, lot);
        const elected = result.ok ? result.value.elected : [];
        expect(new Set(elected).size).toBe(contest.seats);
        const total = ballots.reduce((sum, { weight }) => sum + weight, 0n);
        const quota = total / BigInt(contest.seats + 1) + 1n;
        const sure = contest.options.filter(
          (_, i) =>
            ballots.reduce((sum, { ranks, weight }) => (ranks[i] === 1 ? sum + weight : sum), 0n) >= quota,
        );
        expect(elected).toEqual(expect.arrayContaining(sure.map(({ id }) => id)));
        const other = relist(contest, ballots, shuffle);
        const again = countStvScottish(other.contest, other.ballots, lot);
        expect((again.ok ? again.value.elected : []).toSorted()).toEqual(elected.toSorted());
      }),
    );
  });

  it('never makes votes: what is credited is at most the papers', () => {
    fc.assert(
      fc.property(anyElection, ({ contest, ballots, lot }) => {
        const result = countStvScottish(contest, ballots, lot);
        const total = ballots.reduce((sum, { weight }) => sum + weight, 0n) * 100_000n;
        const sums = (result.ok ? result.value.steps : []).map(({ tallies = [] }) =>
          tallies.reduce((sum, { votes }) => sum + BigInt(votes.replace('.', '')), 0n),
        );
        expect(sums.every((sum) => sum <= total)).toBe(true);
      }),
    );
  });
});
