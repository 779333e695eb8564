import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BASE, IDENTITY, ORDER, multiply, reduceScalar } from '../group/index.ts';
import { oddDigits, secretProduct } from './secret-product.ts';

const edges = [0n, 1n, 2n, 15n, 16n, 17n, ORDER - 1n, ORDER - 2n, 2n ** 252n, 2n ** 252n - 1n, ORDER / 2n];
const scalar = fc.oneof(fc.constantFrom(...edges), fc.bigInt({ min: 0n, max: ORDER - 1n }));

test('digits are odd, small, and make up the scalar', () => {
  fc.assert(
    fc.property(scalar, (s) => {
      const digits = [...oddDigits(s)];
      expect(digits).toHaveLength(64);
      expect(digits.every((d) => Math.abs(d) % 2 === 1 && Math.abs(d) < 16)).toBe(true);
      const value = digits.reduceRight((sum, d) => sum * 16n + BigInt(d), 0n);
      expect(reduceScalar(value)).toBe(s);
    }),
  );
});

test('the product is the sum of the products', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(scalar, scalar), { maxLength: 5 }), (terms) => {
      const points = terms.map(([, log]) => multiply(BASE, log));
      const expected = terms.reduce((sum, [s], i) => sum.add(multiply(points[i]!, s)), IDENTITY);
      const digits = terms.map(([s]) => oddDigits(s));
      expect(secretProduct(digits, points).equals(expected)).toBe(true);
    }),
    { numRuns: 10 },
  );
});

test('more points than share their doublings', () => {
  const count = 515;
  const points = Array.from({ length: count }, () => BASE);
  const digits = Array.from({ length: count }, (_, i) => oddDigits(BigInt(i)));
  const total = BigInt((count * (count - 1)) / 2);
  expect(secretProduct(digits, points).equals(multiply(BASE, total))).toBe(true);
});
