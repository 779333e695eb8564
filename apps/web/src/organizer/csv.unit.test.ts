import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test('quotes what would break a row and begins with the mark that Excel needs for Persian', () => {
  expect(
    toCsv([
      ['نام', 'رأی'],
      ['کریمی، "نمونه"', 3],
      ['a,b', 0],
    ]),
  ).toBe('\ufeffنام,رأی\r\n"کریمی، ""نمونه""",3\r\n"a,b",0\r\n');
});

test('a cell is never a formula', () => {
  expect(toCsv([['=HYPERLINK("x")', -5]])).toBe('\ufeff"\'=HYPERLINK(""x"")",-5\r\n');
});
