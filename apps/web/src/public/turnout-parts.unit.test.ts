import { expect, test } from 'vitest';
import { turnoutParts, votesGiven } from './turnout-parts.ts';

test("where everybody has one vote, the record's own numbers are shown", () => {
  const turnout = { eligible: 9, voted: 8, eligibleWeight: 9, votedWeight: 8 };
  const result = { weighted: false, eligible: 10, ballots: 7, turnout };
  expect(turnoutParts(result).voters).toEqual({ part: 7, whole: 10 });
  expect(votesGiven(result)).toBe(7);
});

test('where votes are shares, ballots are not voters', () => {
  const turnout = { eligible: 3, voted: 2, eligibleWeight: 60, votedWeight: 57 };
  const result = { weighted: true, eligible: 9, ballots: 7, turnout };
  expect(turnoutParts(result)).toEqual({ voters: { part: 2, whole: 3 }, votes: { part: 57, whole: 60 } });
  expect(votesGiven(result)).toBe(57);
});
