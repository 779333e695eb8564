import { parseNationalId } from '@sandoq/persian';
import type { RollRow } from '../voters/index.ts';

const FIRST = ['آزاده', 'بهرام', 'پروین', 'تورج', 'ژاله', 'جمشید', 'چکامه', 'خسرو', 'دریا', 'رستم'];
const LAST = ['نمونه', 'آزمون‌نژاد', 'فرضی', 'مثالی'];

/** Ten digits whose check digit holds, of nine. */
function withCheckDigit(nine: string): string {
  const digits = Array.from({ length: 10 }, (_, digit) => `${nine}${digit}`);
  return digits.find((id) => parseNationalId(id).ok)!;
}

/** The name of fictional person number `n` (from 0); the surnames say that nobody is meant. */
export const fictionalName = (n: number): string =>
  `${FIRST[n % FIRST.length]!} ${LAST[Math.floor(n / FIRST.length) % LAST.length]!}`;

/**
 * Fictional person number `n` (0 to 39): a national ID that no registry office gave out (place code 000) and a mobile
 * number that no operator has.
 */
export const fictionalVoter = (n: number): RollRow => ({
  licence: String(1_405_000_001 + n),
  nationalId: withCheckDigit(String(123_401 + n).padStart(9, '0')),
  name: fictionalName(n),
  mobile: `0900${String(n + 1).padStart(7, '0')}`,
});
