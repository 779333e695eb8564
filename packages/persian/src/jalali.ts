import { err, ok } from '@sandoq/kernel';
import type { Result } from '@sandoq/kernel';
import { d2j, isValidJalaaliDate, j2d } from 'jalaali-js';
import { toAsciiDigits, toPersianDigits } from './digits.ts';

/** A moment of the Jalali calendar in Tehran; month and day count from 1, hours from 0 to 23. */
export interface JalaliTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

// Tehran is UTC+3:30 all year since summer time ended in 1401. The fixed offset and the table-based calendar are used
// instead of Intl because phones with old system data still move the clock in summer and err on the leap day of 1403.
const TEHRAN_OFFSET = 3.5 * 3_600_000;
const DAY = 86_400_000;
const JULIAN_DAY_OF_EPOCH = 2_440_588;

const WEEKDAYS = {
  fa: ['شنبه', 'یکشنبه', 'دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه'],
  en: ['Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
} as const;

/** Names of the twelve Jalali months, from the first. */
export const JALALI_MONTHS = {
  fa: ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'],
  en: [
    'Farvardin',
    'Ordibehesht',
    'Khordad',
    'Tir',
    'Mordad',
    'Shahrivar',
    'Mehr',
    'Aban',
    'Azar',
    'Dey',
    'Bahman',
    'Esfand',
  ],
} as const;

/**
 * The Jalali time in Tehran of an instant, exact since autumn 1401 (2022); summers before it are an hour behind.
 * @param instant milliseconds since the Unix epoch
 */
export function toJalali(instant: number): JalaliTime {
  const local = instant + TEHRAN_OFFSET;
  const days = Math.floor(local / DAY);
  const { jy, jm, jd } = d2j(days + JULIAN_DAY_OF_EPOCH);
  const seconds = Math.floor((local - days * DAY) / 1000);
  return {
    year: jy,
    month: jm,
    day: jd,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
  };
}

/**
 * The instant of a Jalali time in Tehran, in milliseconds since the Unix epoch.
 * Refused: `not-a-date` (such as 30 Esfand of a common year), `not-a-time`.
 */
export function fromJalali(time: JalaliTime): Result<number, 'not-a-date' | 'not-a-time'> {
  const { year, month, day, hour, minute, second } = time;
  if (![year, month, day].every(Number.isInteger) || !isValidJalaaliDate(year, month, day))
    return err('not-a-date');
  const within = (value: number, end: number) => Number.isInteger(value) && value >= 0 && value < end;
  if (!within(hour, 24) || !within(minute, 60) || !within(second, 60)) return err('not-a-time');
  const days = j2d(year, month, day) - JULIAN_DAY_OF_EPOCH;
  return ok(days * DAY + ((hour * 60 + minute) * 60 + second) * 1000 - TEHRAN_OFFSET);
}

/** Reads `1400/07/24 14:35` (the time optional, seconds too; any digit set; `/` or `-`) as the instant in Tehran. */
export function parseJalali(text: string): Result<number, 'not-a-date' | 'not-a-time'> {
  const form = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:[\sT]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
  const found = form.exec(toAsciiDigits(text).trim());
  if (!found) return err('not-a-date');
  const [year, month, day, hour, minute, second] = found.slice(1).map((part) => Number(part ?? 0));
  return fromJalali({ year: year!, month: month!, day: day!, hour: hour!, minute: minute!, second: second! });
}

/** Weekday in Tehran of an instant: 0 is Saturday, the first day of the week, 6 is Friday. */
export const jalaliWeekday = (instant: number): number => {
  const days = Math.floor((instant + TEHRAN_OFFSET) / DAY);
  return (days + JULIAN_DAY_OF_EPOCH + 2) % 7;
};

/** The day with weekday and month's name: `شنبه ۲۴ مهر ۱۴۰۰`, `Saturday 24 Mehr 1400`. */
export function formatLongDate(instant: number, language: 'fa' | 'en'): string {
  const { year, month, day } = toJalali(instant);
  const weekday = WEEKDAYS[language][jalaliWeekday(instant)]!;
  const text = `${weekday} ${day} ${JALALI_MONTHS[language][month - 1]!} ${year}`;
  return language === 'fa' ? toPersianDigits(text) : text;
}

/** The day as `1400/07/24`, in ASCII digits. */
export function formatShortDate(instant: number): string {
  const { year, month, day } = toJalali(instant);
  return `${year}/${twoDigits(month)}/${twoDigits(day)}`;
}

/** The time of day as `14:35:53`, in ASCII digits. */
export function formatTime(instant: number): string {
  const { hour, minute, second } = toJalali(instant);
  return [hour, minute, second].map(twoDigits).join(':');
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');
