import { expect, it } from 'vitest';
import { ClosingTime } from './closing-time.ts';

const extension = (closes: string) =>
  ({ type: 'notice', v: 1, kind: 'extension', closes, text: { fa: 'قطعی شبکه' } }) as const;
const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);

it('moves later while the poll is open and its time has not passed', () => {
  const closing = new ClosingTime('2026-11-22T18:00:00Z');
  expect(closing.extend(extension('2026-11-22T20:00:00Z'), '2026-11-22T18:00:00Z', 'open')).toEqual([]);
  expect(closing.text).toBe('2026-11-22T20:00:00Z');
  expect(closing.extend(extension('2026-11-22T21:00:00Z'), '2026-11-22T19:50:00Z', 'open')).toEqual([]);
  expect(closing.text).toBe('2026-11-22T21:00:00Z');
});

it('does not move earlier, nor after an open poll has ended, nor after the close', () => {
  const closing = new ClosingTime('2026-11-22T18:00:00Z');
  const extend = (closes: string, time: string, poll: 'open' | 'closed') =>
    codes(closing.extend(extension(closes), time, poll));
  expect(extend('2026-11-22T18:00:00Z', '2026-11-22T17:00:00Z', 'open')).toEqual(['extension-not-later']);
  expect(extend('2026-11-22T20:00:00Z', '2026-11-22T18:10:00Z', 'open')).toEqual(['extension-too-late']);
  expect(extend('2026-11-22T20:00:00Z', '2026-11-22T17:00:00Z', 'closed')).toEqual(['extension-too-late']);
  expect(closing.text).toBe('2026-11-22T18:00:00Z');
});

it('gives a poll that missed its whole period another, as long as it has not opened', () => {
  const closing = new ClosingTime('2026-11-22T18:00:00Z');
  expect(closing.extend(extension('2026-11-23T18:00:00Z'), '2026-11-23T06:00:00Z', 'ahead')).toEqual([]);
  expect(closing.text).toBe('2026-11-23T18:00:00Z');
});
