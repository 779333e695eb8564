import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toPersianDigits } from './digits.ts';
import { parseWeightCell } from './weight-cell.ts';

it('reads a number however its thousands stand apart', () => {
  const whole = fc.integer({ min: 0, max: 1_000_000_000_000 });
  fc.assert(
    fc.property(whole, fc.constantFrom('', ',', '٬', '،', ' ', '\u00a0', '\u202f'), (weight, apart) => {
      const typed = weight.toLocaleString('en').replaceAll(',', apart);
      for (const text of [typed, ` ${toPersianDigits(typed)} `])
        expect(parseWeightCell(text)).toEqual({ ok: true, value: weight });
    }),
  );
});

it('is one vote where nothing stands', () => {
  expect(parseWeightCell(' ')).toEqual({ ok: true, value: 1 });
});

it('takes no separator away that may be a decimal one: a weight would be ten times what it is, or more', () => {
  for (const text of [
    '2,5',
    '۲،۵',
    '۲٫۵',
    '2.5',
    '1,50',
    '1000,000',
    '1,2345',
    '0,500',
    '1,,000',
    ',000',
    '12 34',
  ])
    expect([text, parseWeightCell(text)]).toEqual([text, { ok: false, error: 'malformed' }]);
});

it('is no number otherwise', () => {
  for (const text of ['ده', '-1', '1e3', '۵ سهم']) expect(parseWeightCell(text).ok).toBe(false);
});
