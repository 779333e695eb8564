import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_WEIGHT } from './credentials.ts';
import { denominate } from './denominate.ts';

test.each([
  [1, [1]],
  [4, [2, 2]],
  [37, [20, 10, 5, 2]],
  [1999, [1000, 500, 200, 200, 50, 20, 20, 5, 2, 2]],
  [MAX_WEIGHT, [MAX_WEIGHT]],
])('a voter of weight %d holds credentials of %j', (weight, parts) => {
  expect(denominate(weight)).toEqual(parts);
});

const weights = fc.oneof(
  fc.integer({ min: 1, max: 10_000 }),
  fc.maxSafeInteger().map((n) => (Math.abs(n) % MAX_WEIGHT) + 1),
);

test('the parts add up, are few, and are 1, 2 or 5 times a power of ten, descending', () => {
  fc.assert(
    fc.property(weights, (weight) => {
      const parts = denominate(weight);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(weight);
      expect(parts.every((part) => /^[125]0*$/.test(String(part)))).toBe(true);
      expect(parts.every((part, i) => i === 0 || part <= parts[i - 1]!)).toBe(true);
      expect(parts.length).toBeLessThanOrEqual(3 * String(weight).length);
    }),
  );
});

test('no fewer parts would do', () => {
  const fewest = [0];
  for (let n = 1; n <= 2000; n++) {
    const before = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]
      .filter((d) => d <= n)
      .map((d) => fewest[n - d]!);
    fewest.push(1 + Math.min(...before));
    expect(denominate(n)).toHaveLength(fewest[n]!);
  }
});

test.each([0, -1, 1.5, MAX_WEIGHT + 1, Number.NaN])('%d is no weight', (weight) => {
  expect(() => denominate(weight)).toThrow(RangeError);
});
