import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Term } from '../../kernel/bounds.mjs';
import { Lanes, Pairs } from '../../kernel/lanes.mjs';

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

test('it refuses vectors whose lanes could leave 32 bits, or pairs that could leave 16', () => {
  const limb = [-(2n ** 13n), 2n ** 13n] as const;
  const pair = new Pairs('a', limb, limb);
  const product = pair.dot(pair);
  expect(product.bounds).toEqual([-(2n ** 27n), 2n ** 27n]);
  const ten = Array.from({ length: 10 }, () => product).reduce((a, b) => a.plus(b));
  expect(() => ten.plus(ten)).toThrow(RangeError);
  expect(() => product.times(product)).toThrow(RangeError);
  expect(() => product.asLower()).toThrow(RangeError);
  const twice = pair.plus(pair);
  expect(twice.low).toEqual([-(2n ** 14n), 2n ** 14n]);
  expect(() => twice.plus(twice)).toThrow(RangeError);
  expect(() => twice.minus(twice)).toThrow(RangeError);
});

test('an interval holds every value that lanes can take', () => {
  const number = fc.integer({ min: -(2 ** 12), max: 2 ** 12 }).map(BigInt);
  const mask = new Lanes('m', [8191n, 8191n]);
  const around = (n: bigint, by: number) => [n - BigInt(by), n + BigInt(by)] as const;
  fc.assert(
    fc.property(number, number, number, number, fc.nat({ max: 999 }), (p, q, r, s, by) => {
      const a = new Pairs('a', around(p, by), around(q, by));
      const b = new Pairs('b', around(r, by), around(s, by));
      const within = ({ bounds: [low, high] }: Lanes, n: bigint) => n >= low && n <= high;
      const dot = p * r + q * s;
      expect(within(a.dot(b), dot)).toBe(true);
      expect(within(a.dot(b).plus(mask), dot + 8191n)).toBe(true);
      expect(within(a.dot(b).shiftedRight(13), dot >> 13n)).toBe(true);
      expect(within(a.dot(b).masked(mask), dot & 8191n)).toBe(true);
      const [low, high] = a.minus(b).high;
      expect(q - s >= low && q - s <= high).toBe(true);
    }),
  );
});
