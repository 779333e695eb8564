import { toPersianDigits } from './digits.ts';

/** An amount in whole rials, in Persian digits with the Persian thousands separator: `۱٬۲۵۰٬۰۰۰`. */
export const formatRials = (rials: bigint): string =>
  toPersianDigits(String(rials).replace(/\B(?=(\d{3})+$)/g, '٬'));

/**
 * An amount in rials shown in tomans (10 rials), which is a choice of display only.
 * @throws RangeError when the amount is not a whole number of tomans: rounding money in display would mislead
 */
export function formatTomans(rials: bigint): string {
  if (rials % 10n !== 0n) throw new RangeError('not a whole number of tomans');
  return formatRials(rials / 10n);
}
