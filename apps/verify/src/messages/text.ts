import { printable } from './printable.ts';

/** The languages of the verifier. */
export type Language = 'fa' | 'en';

/** One sentence in both languages, with `{name}` where a value stands. */
export type Message = { readonly fa: string; readonly en: string };

const plain = { useGrouping: false };
const NUMBERS = { fa: new Intl.NumberFormat('fa-IR', plain), en: new Intl.NumberFormat('en', plain) };

/** A number in the digits of the language. */
export const digits = (number: number, language: Language): string => NUMBERS[language].format(number);

const DECIMALS = { ...plain, maximumFractionDigits: 5 };
const FRACTIONS = { fa: new Intl.NumberFormat('fa-IR', DECIMALS), en: new Intl.NumberFormat('en', DECIMALS) };

/** A decimal of a count, which may have a fraction, in the digits of the language; five places of it are shown. */
export const decimal = (number: string, language: Language): string =>
  FRACTIONS[language].format(number as Intl.StringNumericLiteral);

/**
 * Puts values into a sentence: numbers in the digits of the language, texts in a form in which they cannot pass for
 * anything else. A name without a value stays.
 */
export function fill(
  message: Message,
  language: Language,
  params: { readonly [name: string]: string | number } = {},
): string {
  return message[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name] ?? whole;
    return typeof value === 'number' ? digits(value, language) : printable(value);
  });
}

/** A text of the record, a title or a name, in the language; in Persian where it has no other. */
export const inLanguage = (text: { readonly fa: string; readonly en?: string }, language: Language): string =>
  printable(language === 'en' ? (text.en ?? text.fa) : text.fa);
