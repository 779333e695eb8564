import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../testing/seeded-random.ts';
import { randomPermutation } from './permutation.ts';

test('every number stands once', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.string(), (count, seed) => {
      const places = randomPermutation(count, seededRandom(seed));
      expect(places.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
    }),
  );
});

test('all six orders of three come about equally often', () => {
  const random = seededRandom('orders');
  const seen = new Map<string, number>();
  for (let i = 0; i < 6000; i++) {
    const order = randomPermutation(3, random).join();
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  expect(seen.size).toBe(6);
  for (const times of seen.values()) expect(Math.abs(times - 1000)).toBeLessThan(150);
});

test('a word that would favour small numbers is drawn again', () => {
  const words = [
    [255, 255, 255, 255],
    [0, 0, 0, 1],
    [0, 0, 0, 0],
  ];
  const order = randomPermutation(3, () => Uint8Array.from(words.shift()!));
  expect(order).toEqual([2, 0, 1]);
  expect(words).toEqual([]);
});
