import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nobleKernel } from './noble-kernel.ts';
import { BASE, encodePoint, multiply } from './point.ts';
import { ORDER } from './scalar.ts';
import { loadWasmKernelSync } from './wasm-kernel.ts';

const wasmKernel = loadWasmKernelSync();
const times = (n: number | bigint) => encodePoint(multiply(BASE, BigInt(n)));

describe.each([
  ['noble', nobleKernel],
  ['wasm', wasmKernel],
])('the %s kernel', (_, kernel) => {
  test.each([
    [0, 0],
    [0, 1],
    [1, 1],
    [2, 10],
    [10, 10],
    [1023, 5000],
    [1024, 5000],
    [2046, 5000],
    [2047, 5000],
    [5000, 5000],
    [100_000, 100_000],
    [7, 10 ** 12],
  ])('finds %i up to %i', (value, max) => {
    expect(kernel.discreteLog(times(value), max)).toBe(value);
  });

  test.each([
    [1, 0],
    [11, 10],
    [1024, 1023],
    [5001, 5000],
    [100_001, 100_000],
    [ORDER - 1n, 100_000],
  ])('finds no %i up to %i', (value, max) => {
    expect(kernel.discreteLog(times(value), max)).toBeUndefined();
  });

  test('what is no point is a fault', () => {
    expect(() => kernel.discreteLog(new Uint8Array(32).fill(255), 10)).toThrow(RangeError);
  });
});

test('the wasm kernel finds whatever is drawn, and still computes', () => {
  const bits = fc.integer({ min: 1, max: 30 });
  fc.assert(
    fc.property(bits, fc.double({ min: 0, max: 1, noNaN: true }), (b, share) => {
      const value = Math.floor(2 ** b * share);
      expect(wasmKernel.discreteLog(times(value), 2 ** 30)).toBe(value);
      expect(wasmKernel.sumPoints(times(value))).toEqual({ ok: true, value: times(value) });
    }),
    { numRuns: 20 },
  );
});

test('the wasm kernel finds the largest sum of weights, 10^12, and refuses one more', () => {
  expect(wasmKernel.discreteLog(times(10 ** 12), 10 ** 12)).toBe(10 ** 12);
  expect(wasmKernel.discreteLog(times(10 ** 12 + 1), 10 ** 12)).toBeUndefined();
});
