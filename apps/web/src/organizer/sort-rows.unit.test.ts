import { expect, test } from 'vitest';
import { pressed, sortRows } from './sort-rows.ts';

const rows = [
  { name: 'یزدانی', voted: 2 },
  { name: 'آذری', voted: 10 },
  { name: 'پارسا', voted: 1 },
];
const value = (row: (typeof rows)[number], by: 'name' | 'voted') => row[by];
const names = (sorted: typeof rows) => sorted.map(({ name }) => name);

test('sorts names as Persian does', () => {
  expect(names(sortRows(rows, { by: 'name', descending: false }, value))).toEqual([
    'آذری',
    'پارسا',
    'یزدانی',
  ]);
});

test('sorts numbers by size', () => {
  expect(names(sortRows(rows, { by: 'voted', descending: true }, value))).toEqual([
    'آذری',
    'یزدانی',
    'پارسا',
  ]);
});

test('a second press turns the order round, a press elsewhere begins anew', () => {
  const once = pressed({ by: 'voted', descending: false }, 'name');
  expect(once).toEqual({ by: 'name', descending: false });
  expect(pressed(once, 'name')).toEqual({ by: 'name', descending: true });
  expect(pressed(pressed(once, 'name'), 'voted')).toEqual({ by: 'voted', descending: false });
});
