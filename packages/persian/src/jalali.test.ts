import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatLongDate,
  formatShortDate,
  formatTime,
  fromJalali,
  jalaliWeekday,
  parseJalali,
  toJalali,
} from './jalali.ts';

/** 2021-10-16T11:05:53Z, the moment on a specimen receipt. */
const RECEIPT = 1_634_382_353_000;

describe('an instant, shown', () => {
  it('is what the receipt says', () => {
    expect(formatTime(RECEIPT)).toBe('14:35:53');
    expect(formatShortDate(RECEIPT)).toBe('1400/07/24');
    expect(formatLongDate(RECEIPT, 'fa')).toBe('شنبه ۲۴ مهر ۱۴۰۰');
    expect(formatLongDate(RECEIPT, 'en')).toBe('Saturday 24 Mehr 1400');
    expect(jalaliWeekday(RECEIPT)).toBe(0);
  });

  it('agrees with Intl on every kind of day since summer time ended', () => {
    const intl = new Intl.DateTimeFormat('fa-IR-u-ca-persian-nu-latn', {
      timeZone: 'Asia/Tehran',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    const from = 1_664_000_000_000;
    fc.assert(
      fc.property(fc.integer({ min: from, max: from + 15 * 366 * 86_400_000 }), (instant) => {
        const parts = Object.fromEntries(intl.formatToParts(instant).map((part) => [part.type, part.value]));
        expect(formatShortDate(instant)).toBe(`${parts['year']}/${parts['month']}/${parts['day']}`);
        expect(formatTime(instant)).toBe(`${parts['hour']}:${parts['minute']}:${parts['second']}`);
        const weekday = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Tehran', weekday: 'long' });
        expect(formatLongDate(instant, 'en')).toContain(weekday.format(instant));
      }),
    );
  });
});

describe('a Jalali time, read', () => {
  it('is the instant in Tehran', () => {
    expect(parseJalali('۱۴۰۰/۰۷/۲۴ ۱۴:۳۵:۵۳')).toEqual({ ok: true, value: RECEIPT });
    expect(parseJalali('1400-7-24')).toEqual({
      ok: true,
      value: RECEIPT - (14 * 3600 + 35 * 60 + 53) * 1000,
    });
  });

  it('knows leap years: 1403 has a thirtieth of Esfand, 1404 has not', () => {
    expect(parseJalali('1403/12/30')).toEqual({ ok: true, value: 1_742_416_200_000 });
    expect(parseJalali('1404/12/30')).toEqual({ ok: false, error: 'not-a-date' });
  });

  it('refuses what is no date or no time', () => {
    expect(parseJalali('1405/13/01')).toEqual({ ok: false, error: 'not-a-date' });
    expect(parseJalali('فردا')).toEqual({ ok: false, error: 'not-a-date' });
    expect(parseJalali('1405/01/01 24:00')).toEqual({ ok: false, error: 'not-a-time' });
  });

  it('comes back from every instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000, max: 8_000_000_000 }), (second) => {
        expect(fromJalali(toJalali(second * 1000))).toEqual({ ok: true, value: second * 1000 });
      }),
    );
  });
});
