import { err, ok } from '@sandoq/kernel';
import type { Brand, Result } from '@sandoq/kernel';
import { toAsciiDigits } from './digits.ts';

/** A person's national ID (کد ملی): ten ASCII digits whose check digit holds. */
export type NationalId = Brand<string, 'NationalId'>;

/** Why a text is not a national ID. */
export type NationalIdRefusal = 'empty' | 'not-digits' | 'wrong-length' | 'check-digit';

/**
 * Reads a national ID in any digit set, with spaces around it. Eight or nine digits get the zeros back that
 * spreadsheets take away. The check digit is the usual one: r = Σ dᵢ·(10−i) mod 11 over the first nine, check digit r
 * when r < 2, else 11 − r; ten equal digits pass that sum and are still refused. The place code of the first three
 * digits is not looked up: no list of them is complete.
 */
export function parseNationalId(text: string): Result<NationalId, NationalIdRefusal> {
  const typed = toAsciiDigits(text).trim();
  if (typed === '') return err('empty');
  if (!/^\d+$/.test(typed)) return err('not-digits');
  if (typed.length < 8 || typed.length > 10) return err('wrong-length');
  const digits = typed.padStart(10, '0');
  return checkDigitHolds(digits) ? ok(digits as NationalId) : err('check-digit');
}

function checkDigitHolds(digits: string): boolean {
  if (/^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  const r = sum % 11;
  return Number(digits[9]) === (r < 2 ? r : 11 - r);
}
