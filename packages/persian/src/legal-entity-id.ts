import { err, ok } from '@sandoq/kernel';
import type { Brand, Result } from '@sandoq/kernel';
import { toAsciiDigits } from './digits.ts';

/** The national ID of a legal entity (شناسه ملی): eleven ASCII digits whose check digit holds. */
export type LegalEntityId = Brand<string, 'LegalEntityId'>;

/** Why a text is not a legal entity's ID. */
export type LegalEntityIdRefusal = 'empty' | 'not-digits' | 'wrong-length' | 'check-digit';

const WEIGHTS = [29, 27, 23, 19, 17] as const;

/**
 * Reads a legal entity's ID in any digit set, with spaces around it. Check digit: with k = d₉ + 2,
 * Σ (k + dᵢ)·[29, 27, 23, 19, 17][i mod 5] over the first ten digits, mod 11, 10 read as 0.
 */
export function parseLegalEntityId(text: string): Result<LegalEntityId, LegalEntityIdRefusal> {
  const digits = toAsciiDigits(text).trim();
  if (digits === '') return err('empty');
  if (!/^\d+$/.test(digits)) return err('not-digits');
  if (digits.length !== 11) return err('wrong-length');
  const k = Number(digits[9]) + 2;
  let sum = 0;
  for (let i = 0; i < 10; i++) sum += (k + Number(digits[i])) * WEIGHTS[i % 5]!;
  return Number(digits[10]) === (sum % 11) % 10 ? ok(digits as LegalEntityId) : err('check-digit');
}
