import { err, ok } from '@sandoq/kernel';
import type { Brand, Result } from '@sandoq/kernel';
import { toAsciiDigits } from './digits.ts';

/** A licence number (شماره پروانه): exactly ten ASCII digits. */
export type LicenceNumber = Brand<string, 'LicenceNumber'>;

/** Why a text is not a licence number. `hyphen`: it would be one without its hyphens, which the page then says. */
export type LicenceNumberRefusal = 'empty' | 'hyphen' | 'not-digits' | 'wrong-length';

const HYPHENS = /[-‐‑‒–—−_/]/g;

/** Reads a licence number in any digit set, with spaces around it. Leading zeros count: nothing is padded. */
export function parseLicenceNumber(text: string): Result<LicenceNumber, LicenceNumberRefusal> {
  const typed = toAsciiDigits(text).trim();
  if (typed === '') return err('empty');
  if (/^\d{10}$/.test(typed)) return ok(typed as LicenceNumber);
  if (/^\d+$/.test(typed)) return err('wrong-length');
  return err(/^\d+$/.test(typed.replace(HYPHENS, '')) ? 'hyphen' : 'not-digits');
}

const DIGITS = 10;
const FEWEST_DIGITS = 5;

/**
 * Reads a licence number from the cell of a roll: spreadsheets take leading zeros away and offices write hyphens, and both
 * are undone here, and only here.
 */
export function parseLicenceCell(text: string): Result<LicenceNumber, LicenceNumberRefusal> {
  const digits = toAsciiDigits(text).replace(/[\s\-‐‑‒–—−_/]/g, '');
  return parseLicenceNumber(digits.length >= FEWEST_DIGITS ? digits.padStart(DIGITS, '0') : digits);
}
