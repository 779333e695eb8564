import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countInstantRunoff } from './instant-runoff.ts';
import { countStvScottish } from './stv-scottish.ts';
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

describe('instant run-off', () => {
  it('elects Knoxville as the capital of Tennessee (Wikipedia, “Instant-runoff voting”)', () => {
    const result = countInstantRunoff(tennessee, tennesseeBallots);
    expect(result).toMatchObject({ ok: true, value: { elected: ['K'] } });
    const steps = result.ok ? result.value.steps : [];
    expect(steps.map(({ code, options }) => [code, ...options])).toEqual([
      ['first-preferences'],
      ['option-excluded', 'C'],
      ['option-excluded', 'N'],
      ['option-elected', 'K'],
    ]);
    expect(steps.at(-1)!.tallies).toEqual([
      { option: 'M', votes: '42' },
      { option: 'K', votes: '58' },
    ]);
  });

  it('elects Kiss as mayor of Burlington in 2009, as the city did, by 4,314 to 4,064', () => {
    const result = countInstantRunoff(burlington, burlingtonBallots);
    expect(result).toMatchObject({ ok: true, value: { elected: ['K'] } });
    expect(result.ok && result.value.steps.at(-1)!.tallies).toEqual([
      { option: 'K', votes: '4314' },
      { option: 'W', votes: '4064' },
    ]);
  });

  it('tells equals apart by the round before, and asks for a lot where no round does', () => {
    const contest = contestOf('abc', 1);
    const even = [ranked(contest, 2, 'ac'), ranked(contest, 2, 'bc'), ranked(contest, 3, 'c')];
    expect(countInstantRunoff(contest, even)).toEqual({
      ok: false,
      error: { code: 'lot-needed', options: ['a', 'b'] },
    });
    // a is last in the lot: it leaves, and its votes elect c.
    expect(countInstantRunoff(contest, even, ['b', 'c', 'a'])).toMatchObject({ value: { elected: ['c'] } });

    const four = contestOf('abcd', 1);
    const earlier = [ranked(four, 6, 'a'), ranked(four, 3, 'b'), ranked(four, 4, 'c'), ranked(four, 1, 'db')];
    const result = countInstantRunoff(four, earlier);
    expect(result).toMatchObject({ ok: true, value: { elected: ['a'] } });
    expect(result.ok && result.value.steps.find(({ code }) => code === 'tie-by-earlier-stage')).toEqual({
      code: 'tie-by-earlier-stage',
      options: ['b', 'c'],
      numbers: { stage: '1' },
    });
  });

  it('elects nobody when nobody was ranked', () => {
    const contest = contestOf('ab', 1);
    expect(countInstantRunoff(contest, [ranked(contest, 4, '')])).toMatchObject({ value: { elected: [] } });
  });

  it('is what the single transferable vote is with one seat', () => {
    fc.assert(
      fc.property(anyElection, ({ contest, ballots, lot }) => {
        const one = { ...contest, seats: 1 };
        const runoff = countInstantRunoff(one, ballots, lot);
        const transferable = countStvScottish(one, ballots, lot);
        expect(runoff.ok && runoff.value.elected).toEqual(transferable.ok && transferable.value.elected);
      }),
    );
  });

  it('elects whoever more than half put first, and does not depend on the order of the manifest', () => {
    fc.assert(
      fc.property(anyElection, ({ contest, ballots, lot, shuffle }) => {
        const result = countInstantRunoff(contest, ballots, lot);
        const elected = result.ok ? result.value.elected : [];
        const total = ballots.reduce((sum, { weight }) => sum + weight, 0n);
        const firsts = contest.options.map((_, i) =>
          ballots.reduce((sum, { ranks, weight }) => (ranks[i] === 1 ? sum + weight : sum), 0n),
        );
        const majority = contest.options.filter((_, i) => firsts[i]! * 2n > total).map(({ id }) => id);
        expect(elected).toEqual(majority.length > 0 ? majority : elected);
        const other = relist(contest, ballots, shuffle);
        const again = countInstantRunoff(other.contest, other.ballots, lot);
        expect(again.ok && again.value.elected).toEqual(elected);
      }),
    );
  });
});
