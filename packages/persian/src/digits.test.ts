import { autoConvertDigitsToEN, digitsEnToFa } from '@persian-tools/persian-tools';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toAsciiDigits, toPersianDigits } from './digits.ts';

it('reads every digit set people type', () => {
  expect(toAsciiDigits('۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ ０９ abc')).toBe('0123456789 0123456789 09 abc');
});

it('shows numbers in Persian digits', () => {
  expect(toPersianDigits('حداکثر 7')).toBe('حداکثر ۷');
  expect(toPersianDigits(10n ** 20n)).toBe('۱۰۰۰۰۰۰۰۰۰۰۰۰۰۰۰۰۰۰۰۰');
});

it('agrees with persian-tools', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩ا-', ' '), minLength: 1 });
  fc.assert(
    fc.property(text, (value) => {
      expect(toAsciiDigits(value)).toBe(autoConvertDigitsToEN(value));
      expect(toPersianDigits(value)).toBe(digitsEnToFa(value));
    }),
  );
});
