import { expect, it } from 'vitest';
import { formatDays, formatHours, formatMinutes } from './duration.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

it('writes the timers as the ballot page shows them', () => {
  expect(formatHours(6 * HOUR + 3 * MINUTE + 30 * SECOND)).toBe('06:03:30');
  expect(formatDays(14 * MINUTE + 48 * SECOND)).toBe('00:00:14:48');
  expect(formatMinutes(MINUTE + 57 * SECOND)).toBe('01:57');
});

it('goes on past a day', () => {
  expect(formatHours(50 * HOUR)).toBe('50:00:00');
  expect(formatDays(50 * HOUR + SECOND)).toBe('02:02:00:01');
});

it('shows zero only when the time is over', () => {
  expect(formatMinutes(1)).toBe('00:01');
  expect(formatMinutes(0)).toBe('00:00');
  expect(formatDays(-5)).toBe('00:00:00:00');
});
