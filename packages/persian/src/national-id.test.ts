import { createIranianNationalId, verifyIranianNationalId } from '@persian-tools/persian-tools';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPersianDigits } from './digits.ts';
import { parseNationalId } from './national-id.ts';

const refusal = (text: string) => {
  const result = parseNationalId(text);
  return result.ok ? 'accepted' : result.error;
};

describe('parseNationalId', () => {
  it('accepts any digit set', () => {
    expect(parseNationalId(' ۴۲۲۰۱۵۳۰۷۱ ')).toEqual({ ok: true, value: '4220153071' });
    expect(parseNationalId('٤٢٢٠١٥٣٠٧١')).toEqual({ ok: true, value: '4220153071' });
  });

  it('gives back the zeros a spreadsheet took', () => {
    expect(parseNationalId('84575948')).toEqual({ ok: true, value: '0084575948' });
    expect(parseNationalId('084575948')).toEqual({ ok: true, value: '0084575948' });
  });

  it('says why a text is refused', () => {
    expect(refusal('   ')).toBe('empty');
    expect(refusal('42201-53071')).toBe('not-digits');
    expect(refusal('1234567')).toBe('wrong-length');
    expect(refusal('42201530711')).toBe('wrong-length');
    expect(refusal('4220153072')).toBe('check-digit');
    expect(refusal('1111111111')).toBe('check-digit');
  });

  it('accepts what persian-tools makes, and what it accepts', () => {
    for (let i = 0; i < 50; i++) expect(refusal(toPersianDigits(createIranianNationalId()))).toBe('accepted');
    fc.assert(
      fc.property(fc.stringMatching(/^\d{10}$/), (digits) => {
        const theirs = verifyIranianNationalId(digits, { checkPrefix: false });
        expect(refusal(digits) === 'accepted').toBe(theirs);
      }),
    );
  });

  it('refuses every single wrong digit of an ID whose check digit is not 1 (which stands for two remainders)', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = [...'0084575948'];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(refusal(digits.join(''))).toBe('check-digit');
      }),
    );
  });
});
