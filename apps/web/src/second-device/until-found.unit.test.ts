import { expect, test } from 'vitest';
import { untilFound } from './until-found.ts';

test('a tracker is asked for until its entry is found, and never again', () => {
  expect(untilFound({ state: { data: undefined } })).toBe(2_000);
  expect(untilFound({ state: { data: { type: 'challenged' } } })).toBe(false);
});
