import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countScore } from './score.ts';
import { contestOf } from './testing/elections.ts';

// An invented electorate: no real election counted by this very rule was to be had with its ballots.
describe('score', () => {
  it('elects Nashville as the capital of Tennessee when cities are scored by nearness', () => {
    const { outcome } = countScore(contestOf('MNCK', 1), 10, [
      { scores: [10, 4, 2, 0], weight: 42n },
      { scores: [0, 10, 4, 2], weight: 26n },
      { scores: [0, 6, 10, 6], weight: 15n },
      { scores: [0, 5, 7, 10], weight: 17n },
    ]);
    expect(outcome.elected).toEqual(['N']);
    expect(Object.fromEntries(outcome.totals.map(({ option, votes }) => [option, Number(votes)]))).toEqual({
      M: 420,
      N: 603,
      C: 457,
      K: 312,
    });
  });

  it('sets aside ballots that are not scores, and says how many', () => {
    const { outcome, steps } = countScore(contestOf('ab', 1), 5, [
      { scores: [5, 4], weight: 1n },
      { scores: [6, 0], weight: 1n },
      { scores: [-1, 0], weight: 1n },
      { scores: [5], weight: 1n },
    ]);
    expect(outcome.elected).toEqual(['a']);
    expect(steps[0]).toEqual({ code: 'ballots-set-aside', options: [], numbers: { ballots: '3' } });
  });

  it('counts a weight as so many ballots', () => {
    const ballot = fc.record({
      scores: fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)),
      weight: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(ballot), (ballots) => {
        const contest = contestOf('abc', 1, 1);
        const weighted = ballots.map(({ scores, weight }) => ({ scores, weight: BigInt(weight) }));
        const single = ballots.flatMap(({ scores, weight }) =>
          Array.from({ length: weight }, () => ({ scores, weight: 1n })),
        );
        expect(countScore(contest, 5, weighted)).toEqual(countScore(contest, 5, single));
      }),
    );
  });
});
