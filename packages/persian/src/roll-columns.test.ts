import { expect, it } from 'vitest';
import { rollCell, rollColumns, rollName } from './roll-columns.ts';

it('finds columns by their letters, however they are typed and in whatever order', () => {
  const header = ['رديف', 'تلفن همراه', 'كد ملّی', 'شمارهٔ پروانه (بدون خط تیره)', 'تعداد رأي', 'Votes'];
  expect([...rollColumns(header)]).toEqual([
    ['mobile', 1],
    ['nationalId', 2],
    ['licence', 3],
    ['weight', 4],
  ]);
});

it('reads a name that stands whole or in two columns', () => {
  expect(rollName(rollColumns(['Full name']), ['آ ب'])).toBe('آ ب');
  expect(rollName(rollColumns(['نام خانوادگی', 'نام']), ['ب', 'آ'])).toBe('آ ب');
});

it('finds nothing in a column that is not there, nor beyond the end of a short line', () => {
  const columns = rollColumns(['licence', 'shares']);
  expect([rollCell(columns, ['1'], 'weight'), rollCell(columns, ['1'], 'mobile')]).toEqual(['', '']);
});
