import { toPersianDigits } from '@sandoq/persian';
import type { Fault } from '../../platform/index.ts';

const TEXTS = {
  'licence-missing': ['شمارهٔ پروانه خالی است.', 'the licence number is empty.'],
  'licence-malformed': ['شمارهٔ پروانه باید ۱۰ رقم باشد.', 'the licence number must be 10 digits.'],
  'licence-twice': [
    'این شمارهٔ پروانه پیش‌تر در ردیف {other} آمده است.',
    'this licence number stands in row {other} already.',
  ],
  'licence-known': ['این شمارهٔ پروانه از پیش در فهرست هست.', 'this licence number is on the roll already.'],
  'national-id-missing': ['کد ملی خالی است.', 'the national ID is empty.'],
  'national-id-malformed': [
    'کد ملی درست نیست (رقم کنترل یا تعداد رقم‌ها).',
    'the national ID is not valid (check digit or length).',
  ],
  'national-id-twice': [
    'این کد ملی پیش‌تر در ردیف {other} آمده است.',
    'this national ID stands in row {other} already.',
  ],
  'national-id-known': ['این کد ملی از پیش در فهرست هست.', 'this national ID is on the roll already.'],
  'name-missing': ['نام خالی است.', 'the name is empty.'],
  'name-too-long': ['نام بلندتر از ۱۵۰ نویسه است.', 'the name is longer than 150 characters.'],
  'mobile-missing': ['شمارهٔ همراه خالی است.', 'the mobile number is empty.'],
  'mobile-malformed': [
    'شمارهٔ همراه درست نیست؛ مانند 09120000000 بنویسید.',
    'the mobile number is not valid; write it like 09120000000.',
  ],
  'style-other': [
    'برگهٔ رأی همه یکی است؛ این خانه را خالی بگذارید.',
    'all voters get the same ballot; leave this cell empty.',
  ],
  'weight-malformed': [
    'تعداد سهم (وزن رأی) باید عدد صحیح (بدون اعشار) باشد؛ برای یک رأی خالی بگذارید.',
    'the number of votes (shares) must be a whole number; leave it empty for one vote.',
  ],
  'weight-out-of-bounds': [
    'تعداد سهم (وزن رأی) باید از ۱ تا ۱٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰ باشد.',
    'the number of votes (shares) must be from 1 to 1,000,000,000,000.',
  ],
  'weights-too-many': [
    'جمع سهم‌ها (وزن رأی‌ها) تا این ردیف از ۱٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰ بیشتر می‌شود.',
    'up to this row the votes (shares) are more than 1,000,000,000,000 together.',
  ],
} as const;

/** What can be wrong with one line of a roll. */
export type RollFaultCode = keyof typeof TEXTS;

/** The fault of one cell. `row` and `other` are numbers as the sheet shows them. */
export function rollFault(row: number, field: string, code: RollFaultCode, other?: number): Fault {
  const [fa, en] = TEXTS[code];
  return {
    where: `roll.${row}.${field}`,
    code,
    detail: {
      fa: toPersianDigits(`ردیف ${row}: ${fa.replace('{other}', String(other ?? ''))}`).replace(
        '۰۹۱۲۰۰۰۰۰۰۰',
        '09120000000',
      ),
      en: `Row ${row}: ${en.replace('{other}', String(other ?? ''))}`,
    },
  };
}

/** The fault of a whole file. */
export const fileFault = (where: string, code: string, fa: string, en: string): Fault => ({
  where,
  code,
  detail: { fa, en },
});
