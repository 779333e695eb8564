import { hexToBytes } from '@sandoq/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ORDER,
  addScalars,
  decodeScalar,
  encodeScalar,
  invertScalar,
  multiplyScalars,
  negateScalar,
  randomScalar,
  reduceScalar,
  scalarFromWideBytes,
  subtractScalars,
} from './scalar.ts';

const scalar = fc.bigInt({ min: 0n, max: ORDER - 1n });

test('a scalar survives encoding', () => {
  fc.assert(
    fc.property(scalar, (s) => {
      expect(decodeScalar(encodeScalar(s))).toEqual({ ok: true, value: s });
    }),
  );
});

test('ℓ and what is above it are refused, ℓ − 1 is not', () => {
  const order = hexToBytes('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');
  const below = Uint8Array.from(order, (byte, i) => (i === 0 ? byte - 1 : byte));
  expect(decodeScalar(below)).toEqual({ ok: true, value: ORDER - 1n });
  for (const bytes of [order, new Uint8Array(32).fill(255), new Uint8Array(31), new Uint8Array(33)])
    expect(decodeScalar(bytes)).toEqual({ ok: false, error: { code: 'bad-scalar' } });
  expect(() => encodeScalar(ORDER)).toThrow(RangeError);
  expect(() => encodeScalar(-1n)).toThrow(RangeError);
});

test('arithmetic modulo ℓ', () => {
  fc.assert(
    fc.property(scalar, scalar, (a, b) => {
      expect(addScalars(a, b)).toBe((a + b) % ORDER);
      expect(multiplyScalars(a, b)).toBe((a * b) % ORDER);
      expect(addScalars(subtractScalars(a, b), b)).toBe(a);
      expect(addScalars(a, negateScalar(a))).toBe(0n);
      const unit = a === 0n ? 1n : a;
      expect(multiplyScalars(unit, invertScalar(unit))).toBe(1n);
    }),
  );
  expect(reduceScalar(-1n)).toBe(ORDER - 1n);
  expect(() => invertScalar(0n)).toThrow('non-zero');
});

test('a random scalar is 64 bytes of the source modulo ℓ, and never 0', () => {
  const draws = [new Uint8Array(64), new Uint8Array(64).fill(1)];
  const lengths: number[] = [];
  const drawn = randomScalar((length) => {
    lengths.push(length);
    return draws.shift()!;
  });
  expect(drawn).toBe(scalarFromWideBytes(new Uint8Array(64).fill(1)));
  expect(lengths).toEqual([64, 64]);
  expect(randomScalar()).not.toBe(randomScalar());
});
