import { err, ok } from '@sandoq/kernel';
import type { Result } from '@sandoq/kernel';
import { toAsciiDigits } from './digits.ts';

const GROUPED = /^[1-9]\d{0,2}([,٬،\s]\d{3})+$/;

/**
 * Reads votes (shares) from the cell of a roll: a whole number in any digit set, its thousands apart (٬ , ، or a space) or
 * not; one where nothing stands. A separator that does not part thousands may mean a fraction, and is refused: read
 * without it, 2,5 would be 25. What is too little or too much is for the caller.
 */
export function parseWeightCell(text: string): Result<number, 'malformed'> {
  const typed = toAsciiDigits(text).trim();
  if (typed === '') return ok(1);
  if (/^\d+$/.test(typed)) return ok(Number(typed));
  return GROUPED.test(typed) ? ok(Number(typed.replace(/\D/g, ''))) : err('malformed');
}
