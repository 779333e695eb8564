import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Term } from '../../kernel/bounds.mjs';

const limb = new Term('a', -(2n ** 29n), 2n ** 29n);
const wide = new Term('b', 0n, 2n ** 31n);

test('the generator refuses an expression that could leave 64 bits', () => {
  const product = wide.times(wide);
  expect([product.low, product.high]).toEqual([0n, 2n ** 62n]);
  expect(() => product.plus(product)).toThrow(RangeError);
  expect(() => product.times(limb)).toThrow(RangeError);
  expect(() => new Term('c', -(2n ** 63n) - 1n, 0n)).toThrow(RangeError);
});

test('an interval holds every value its expression can take', () => {
  const within = (term: Term, value: bigint) => value >= term.low && value <= term.high;
  const pair = fc.bigInt({ min: -(2n ** 30n), max: 2n ** 30n });
  fc.assert(
    fc.property(pair, pair, pair, pair, fc.nat({ max: 1000 }), (p, q, r, s, n) => {
      const [[low1, high1], [low2, high2]] = [p < q ? [p, q] : [q, p], r < s ? [r, s] : [s, r]];
      const [a, b] = [new Term('a', low1, high1), new Term('b', low2, high2)];
      const x = low1 + ((high1 - low1) * BigInt(n)) / 1000n;
      const y = low2 + ((high2 - low2) * BigInt(n)) / 1000n;
      expect(within(a.plus(b), x + y)).toBe(true);
      expect(within(a.minus(b), x - y)).toBe(true);
      expect(within(a.times(b), x * y)).toBe(true);
      expect(within(a.shiftedRight(7), x >> 7n)).toBe(true);
      expect(within(a.masked(7), x & 127n)).toBe(true);
    }),
  );
});
