import { useLanguage } from './language.ts';
import type { Language } from './language.ts';

/** How counts and shares are written in a language: ۱۲٬۳۴۵ and ۶۲٫۵٪. */
export interface Numbers {
  readonly count: (n: number) => string;
  /** A number with at most so many decimals, from its decimal text or as it is. */
  readonly decimal: (n: number | string, decimals: number) => string;
  /** A part of a whole, in percent with at most one decimal; 0 where the whole is 0. */
  readonly share: (part: number, whole: number) => string;
}

function numbersOf(language: Language): Numbers {
  const locale = language === 'fa' ? 'fa-IR' : 'en-GB';
  const whole = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return {
    count: (n) => whole.format(n),
    decimal: (n, decimals) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(Number(n)),
    // The Arabic letter mark keeps ٪ after the number in the direction of reading, whatever stands in front.
    share: (part, of) => `${language === 'fa' ? '\u061c' : ''}${percent.format(of === 0 ? 0 : part / of)}`,
  };
}

const both: Record<Language, Numbers> = { fa: numbersOf('fa'), en: numbersOf('en') };

/** The numbers of the language in force. */
export const useNumbers = (): Numbers => both[useLanguage()];
