import { isPhoneNumberValid, phoneNumberNormalizer } from '@persian-tools/persian-tools';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPersianDigits } from './digits.ts';
import type { Mobile } from './mobile.ts';
import { maskMobile, nationalMobile, parseMobile } from './mobile.ts';

const refusal = (text: string) => {
  const result = parseMobile(text);
  return result.ok ? 'accepted' : result.error;
};

describe('parseMobile', () => {
  it('reads every way the number is written', () => {
    const ways = [
      '09121234551',
      '9121234551',
      '989121234551',
      '+989121234551',
      '00989121234551',
      '0912 123-4551',
    ];
    for (const way of ways) {
      expect(parseMobile(way)).toEqual({ ok: true, value: '+989121234551' });
      expect(parseMobile(toPersianDigits(way))).toEqual({ ok: true, value: '+989121234551' });
    }
  });

  it('says why a text is refused', () => {
    expect(refusal(' ')).toBe('empty');
    expect(refusal('0912x234551')).toBe('not-digits');
    expect(refusal('02112345678')).toBe('not-a-mobile');
    expect(refusal('0912123455')).toBe('not-a-mobile');
    expect(refusal('+09121234551')).toBe('not-a-mobile');
  });

  it('agrees with persian-tools wherever that knows the operator', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^09[0-9]{9}$/), (number) => {
        const ours = parseMobile(number);
        const theirs = isPhoneNumberValid(number) ? phoneNumberNormalizer(number, '+98') : undefined;
        expect(ours).toEqual({ ok: true, value: theirs ?? `+98${number.slice(1)}` });
      }),
    );
  });
});

it('masks all but the first two and last two digits', () => {
  const mobile = '+989121234551' as Mobile;
  expect(maskMobile(mobile)).toBe('09****51');
  expect(nationalMobile(mobile)).toBe('09121234551');
});
