// oxlint-disable no-restricted-globals -- the calendar of the platform is what this is compared with
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTime, parseTime, roundTime } from './time.ts';

describe('times of the record', () => {
  it('are those of the calendar', () => {
    const second = fc.integer({ min: 0, max: 253402300799 });
    fc.assert(
      fc.property(second, (s) => {
        const text = new Date(s * 1000).toISOString().replace('.000Z', 'Z');
        expect(formatTime(s)).toBe(text);
        expect(parseTime(text)).toBe(s);
      }),
    );
  });

  it.each([
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:00:60Z',
    '2026-01-01T00:00:00.5Z',
    '2026-01-01T00:00:00+00:00',
    '2026-1-1T00:00:00Z',
  ])('are not %s', (text) => {
    expect(parseTime(text)).toBeUndefined();
  });

  it('are rounded down to the step', () => {
    expect(roundTime(Date.UTC(2026, 2, 1, 9, 19, 59, 999), 600)).toBe('2026-03-01T09:10:00Z');
  });
});
