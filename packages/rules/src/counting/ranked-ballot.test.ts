import { expect, it } from 'vitest';
import { clearPreferences, preferenceLists } from './ranked-ballot.ts';

it('reads preferences as far as they are clear', () => {
  expect(clearPreferences([2, 1, 3])).toEqual([1, 0, 2]);
  expect(clearPreferences([1, 0, 3])).toEqual([0]);
  expect(clearPreferences([1, 2, 2])).toEqual([0]);
  expect(clearPreferences([1, 1, 2])).toEqual([]);
  expect(clearPreferences([0, 0, 0])).toEqual([]);
  expect(clearPreferences([-1, 1.5, 1])).toEqual([2]);
});

it('takes like ballots together and leaves out those without a first preference', () => {
  const lists = preferenceLists([
    { ranks: [1, 2], weight: 2n },
    { ranks: [0, 0], weight: 7n },
    { ranks: [1, 2], weight: 3n },
  ]);
  expect(lists).toEqual([{ preferences: [0, 1], weight: 5n }]);
});
