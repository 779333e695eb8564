import { err, ok } from '@sandoq/kernel';
import type { Brand, Result } from '@sandoq/kernel';
import { toAsciiDigits } from './digits.ts';

/** An Iranian mobile number as it is stored: `+989` and nine ASCII digits. */
export type Mobile = Brand<string, 'Mobile'>;

/** Why a text is not an Iranian mobile number. */
export type MobileRefusal = 'empty' | 'not-digits' | 'not-a-mobile';

/**
 * Reads a mobile number written 09…, 9…, 98…, +98… or 0098…, in any digit set, with spaces, hyphens, dots or
 * parentheses in it. Prefixes of operators are not checked: numbers are ported.
 */
export function parseMobile(text: string): Result<Mobile, MobileRefusal> {
  const typed = toAsciiDigits(text).replace(/[\s().‐‑–\u200b-\u200f\u202a-\u202e\u2066-\u2069-]/g, '');
  if (typed === '') return err('empty');
  if (!/^\+?\d+$/.test(typed)) return err('not-digits');
  const found = /^(?:0|98|\+98|0098)?(9\d{9})$/.exec(typed);
  return found ? ok(`+98${found[1]!}` as Mobile) : err('not-a-mobile');
}

/** The number as it is dialled at home: 09 and nine digits. */
export const nationalMobile = (mobile: Mobile): string => `0${mobile.slice(3)}`;

/** The number with only the first two and last two digits of its national form shown: `09****51`. */
export function maskMobile(mobile: Mobile): string {
  const national = nationalMobile(mobile);
  return `${national.slice(0, 2)}****${national.slice(-2)}`;
}
