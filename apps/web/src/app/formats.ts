import type { Text } from '@sandoq/contract';
import {
  formatDays,
  formatHours,
  formatLongDate,
  formatMinutes,
  formatShortDate,
  formatTime,
  toPersianDigits,
} from '@sandoq/persian';
import { useLanguage } from './language.ts';
import type { Language } from './language.ts';

/** How numbers, times and texts of the record are written in a language. Instants are UTC texts, lengths milliseconds. */
export interface Formats {
  readonly language: Language;
  /** The digits of the language, in any text. */
  readonly digits: (text: string | number) => string;
  /** The language's side of a text; Persian where there is no other. */
  readonly text: (text: Text) => string;
  /** شنبه ۲۴ مهر ۱۴۰۰ */
  readonly date: (instant: string) => string;
  /** ۱۴۰۰/۰۷/۲۴ */
  readonly shortDate: (instant: string) => string;
  /** ۱۴:۳۵ */
  readonly clock: (instant: string) => string;
  /** ۱۴:۳۵:۵۳ ۱۴۰۰/۰۷/۲۴ */
  readonly stamp: (instant: string) => string;
  /** شنبه ۲۴ مهر ۱۴۰۰، ساعت ۱۴:۳۵ */
  readonly moment: (instant: string) => string;
  readonly left: Readonly<Record<'minutes' | 'hours' | 'days', (milliseconds: number) => string>>;
}

function formatsOf(language: Language): Formats {
  const digits = (text: string | number) => (language === 'fa' ? toPersianDigits(text) : String(text));
  const date = (instant: string) => formatLongDate(Date.parse(instant), language);
  const shortDate = (instant: string) => digits(formatShortDate(Date.parse(instant)));
  const clock = (instant: string) => digits(formatTime(Date.parse(instant)).slice(0, 5));
  return {
    language,
    digits,
    text: (text) => text[language] ?? text.fa,
    date,
    shortDate,
    clock,
    stamp: (instant) => `${digits(formatTime(Date.parse(instant)))} ${shortDate(instant)}`,
    moment: (instant) =>
      language === 'fa'
        ? `${date(instant)}، ساعت ${clock(instant)}`
        : `${date(instant)}, ${clock(instant)} (Tehran)`,
    left: {
      minutes: (ms) => digits(formatMinutes(ms)),
      hours: (ms) => digits(formatHours(ms)),
      days: (ms) => digits(formatDays(ms)),
    },
  };
}

const both: Record<Language, Formats> = { fa: formatsOf('fa'), en: formatsOf('en') };

/** The formats of the language in force. */
export const useFormats = (): Formats => both[useLanguage()];
