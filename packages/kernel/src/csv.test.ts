import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv, toCsv } from './csv.ts';

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

test('what was written is read again', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', 'پ', ' ') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const head = ['x', 'y', 'z'];
      const safe = rows.map((row) => row.map((one) => one.replace(/^\r+/, '')));
      expect(readCsv(toCsv([head, ...safe]))).toEqual([head, ...safe]);
    }),
  );
});

test('takes semicolons, tabs, any line end, a missing last line end, and an open quote', () => {
  expect(readCsv('a;b\n1;"2;3"')).toEqual([
    ['a', 'b'],
    ['1', '2;3'],
  ]);
  expect(readCsv('a\tb\r1\t')).toEqual([
    ['a', 'b'],
    ['1', ''],
  ]);
  expect(readCsv('a,b\n1,"2\n3')).toEqual([
    ['a', 'b'],
    ['1', '2\n3'],
  ]);
  expect(readCsv('')).toEqual([]);
});
