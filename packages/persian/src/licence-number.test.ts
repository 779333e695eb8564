import { expect, it } from 'vitest';
import { parseLicenceCell, parseLicenceNumber } from './licence-number.ts';

const refusal = (text: string) => {
  const result = parseLicenceNumber(text);
  return result.ok ? 'accepted' : result.error;
};

it('accepts exactly ten digits of any set', () => {
  expect(parseLicenceNumber(' ۰۱۲۳۴۵۶۷۸۹ ')).toEqual({ ok: true, value: '0123456789' });
});

it('tells a hyphen from other mistakes, because the form asks for the number without it', () => {
  expect(refusal('10-3-456789')).toBe('hyphen');
  expect(refusal('10–34567890')).toBe('hyphen');
  expect(refusal('')).toBe('empty');
  expect(refusal('12345abcde')).toBe('not-digits');
  expect(refusal('123456789')).toBe('wrong-length');
  expect(refusal('12345678901')).toBe('wrong-length');
});

it('reads what spreadsheets and offices make of it', () => {
  expect(parseLicenceCell('103-45/6789')).toEqual({ ok: true, value: '0103456789' });
  expect(parseLicenceCell('۱۲۳۴۵')).toEqual({ ok: true, value: '0000012345' });
  expect(parseLicenceCell('1234')).toEqual({ ok: false, error: 'wrong-length' });
});
