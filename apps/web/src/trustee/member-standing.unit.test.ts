import { expect, test } from 'vitest';
import { trusteeStanding as t } from '../messages/en/trustee-standing.ts';
import { memberStanding } from './member-standing.ts';

const STEPS = ['commitment', 'coefficients', 'shares', 'acceptance'] as const;
const at = (stage: Parameters<typeof memberStanding>[0], n: number, more = {}) =>
  memberStanding(stage, { steps: STEPS.slice(0, n), shuffled: false, decrypted: false, ...more }, t, String);

test('while the key is made, a trustee is ready after four steps', () => {
  expect(at('ceremony', 0)).toEqual({ words: 'Not begun', done: false });
  expect(at('ceremony', 3)).toEqual({ words: '3 of 4 steps', done: false });
  expect(at('ready', 4)).toEqual({ words: 'Ready', done: true });
});

test('at the count, who has helped is done, and in the end nobody is awaited', () => {
  expect(at('shuffling', 4)).toEqual({ words: 'Awaited', done: false });
  expect(at('shuffling', 4, { shuffled: true })).toEqual({ words: 'Has shuffled', done: true });
  expect(at('decrypting', 4, { shuffled: true })).toEqual({ words: 'Awaited', done: false });
  expect(at('decrypting', 4, { decrypted: true })).toEqual({ words: 'Has helped', done: true });
  expect(at('done', 4)).toEqual({ words: 'Not needed', done: false });
});
