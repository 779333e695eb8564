import { expect, it } from 'vitest';
import { createBatches } from './batches.ts';

it('serves whoever comes alone at once, and what comes in the pause together', () => {
  const batches = createBatches<string>(3, 40, 9);
  expect(batches.next(0)).toBe(Infinity);
  batches.add('a', 'a1');
  expect(batches.next(0)).toEqual(['a1']);
  batches.add('a', 'a2');
  expect(batches.next(10)).toBe(30);
  batches.add('a', 'a3');
  expect(batches.next(40)).toEqual(['a2', 'a3']);
  expect(batches.next(40)).toBe(Infinity);
});

it('lets no lane wait for the pause of another, nor for its flood', () => {
  const batches = createBatches<string>(3, 40, 9);
  for (const item of ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7']) batches.add('a', item);
  expect(batches.next(0)).toEqual(['a1', 'a2', 'a3']);
  batches.add('b', 'b1');
  batches.add('c', 'c1');
  expect(batches.next(1)).toEqual(['a4', 'a5', 'a6']);
  expect(batches.next(2)).toEqual(['b1']);
  expect(batches.next(3)).toEqual(['c1']);
  expect(batches.next(4)).toBe(37);
  expect(batches.next(41)).toEqual(['a7']);
});

it('does not wait for full batches', () => {
  const batches = createBatches<number>(2, 40, 9);
  for (const n of [1, 2, 3, 4]) batches.add('a', n);
  expect([batches.next(0), batches.next(0)]).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

it('takes no more than may wait in one lane, whatever waits in others', () => {
  const batches = createBatches<string>(2, 40, 3);
  expect(['a1', 'a2', 'a3', 'a4'].map((item) => batches.add('a', item))).toEqual([true, true, true, false]);
  expect(batches.add('b', 'b1')).toBe(true);
  expect(batches.next(0)).toEqual(['a1', 'a2']);
  expect(batches.add('a', 'a5')).toBe(true);
  expect(batches.next(0)).toEqual(['b1']);
  expect(batches.next(40)).toEqual(['a3', 'a5']);
});
