import { concatBytes, bytesToHex, hexToBytes } from '@sandoq/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nobleKernel } from './noble-kernel.ts';
import { BASE, encodePoint } from './point.ts';
import type { PublicKernel } from './public-kernel.ts';
import { INVALID_ENCODINGS, MULTIPLES_OF_BASE } from './rfc9496-vectors.ts';
import { ORDER, encodeScalar } from './scalar.ts';
import { loadWasmKernel, loadWasmKernelSync } from './wasm-kernel.ts';

const wasmKernel = loadWasmKernelSync();
const kernels: readonly [string, PublicKernel][] = [
  ['noble', nobleKernel],
  ['wasm', wasmKernel],
];

const G = encodePoint(BASE);
const IDENTITY_BYTES = new Uint8Array(32);
const scalars = (...numbers: readonly bigint[]) => concatBytes(...numbers.map(encodeScalar));

describe.each(kernels)('the %s kernel', (_, kernel) => {
  test.each(MULTIPLES_OF_BASE.map((hex, n) => [n, hex] as const))('%i · G is as in RFC 9496', (n, hex) => {
    const expected = { ok: true, value: hexToBytes(hex) };
    expect(kernel.multiScalarMul(G, scalars(BigInt(n)))).toEqual(expected);
    expect(kernel.sumPoints(concatBytes(...Array.from({ length: n }, () => G)))).toEqual(expected);
    expect(kernel.sumPoints(hexToBytes(hex))).toEqual(expected);
  });

  test.each(Object.entries(INVALID_ENCODINGS))(
    'refuses and names an encoding when %s',
    (_reason, encodings) => {
      for (const hex of encodings) {
        const points = concatBytes(G, IDENTITY_BYTES, hexToBytes(hex), G);
        const refusal = { ok: false, error: { code: 'bad-point', index: 2 } };
        expect(kernel.multiScalarIsIdentity(points, scalars(1n, 2n, 0n, 3n))).toEqual(refusal);
        expect(kernel.multiScalarMul(points, scalars(1n, 2n, 0n, 3n))).toEqual(refusal);
        expect(kernel.sumPoints(points)).toEqual(refusal);
      }
    },
  );

  test('the empty sum is the identity', () => {
    const none = new Uint8Array();
    expect(kernel.multiScalarIsIdentity(none, none)).toEqual({ ok: true, value: true });
    expect(kernel.multiScalarMul(none, none)).toEqual({ ok: true, value: IDENTITY_BYTES });
    expect(kernel.sumPoints(none)).toEqual({ ok: true, value: IDENTITY_BYTES });
  });

  test('sums that vanish and sums that nearly do', () => {
    const twice = hexToBytes(MULTIPLES_OF_BASE[2]);
    expect(kernel.multiScalarIsIdentity(concatBytes(G, twice), scalars(2n, ORDER - 1n))).toEqual({
      ok: true,
      value: true,
    });
    expect(kernel.multiScalarIsIdentity(concatBytes(G, twice), scalars(3n, ORDER - 1n))).toEqual({
      ok: true,
      value: false,
    });
    expect(kernel.multiScalarIsIdentity(concatBytes(G, G), scalars(1n, ORDER - 1n))).toEqual({
      ok: true,
      value: true,
    });
    expect(kernel.multiScalarIsIdentity(IDENTITY_BYTES, scalars(ORDER - 1n))).toEqual({
      ok: true,
      value: true,
    });
    expect(kernel.multiScalarIsIdentity(G, scalars(0n))).toEqual({ ok: true, value: true });
  });

  test('lengths that do not fit and scalars not below ℓ are faults', () => {
    const order = hexToBytes('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');
    expect(() => kernel.sumPoints(new Uint8Array(33))).toThrow(RangeError);
    expect(() => kernel.multiScalarMul(G, new Uint8Array(31))).toThrow(RangeError);
    expect(() => kernel.multiScalarMul(G, new Uint8Array(64))).toThrow(RangeError);
    expect(() => kernel.multiScalarIsIdentity(G, order)).toThrow(RangeError);
    expect(() => kernel.multiScalarIsIdentity(G, new Uint8Array(32).fill(255))).toThrow(RangeError);
  });
});

/** Some points, so that draws repeat them; the first is the identity. */
const known = Array.from({ length: 40 }, (_, i) =>
  encodePoint(BASE.multiplyUnsafe((BigInt(i) * 7n ** 80n) % ORDER)),
);
const edges = [
  0n,
  1n,
  2n,
  ORDER - 1n,
  ORDER - 2n,
  ORDER / 2n,
  ORDER / 2n + 1n,
  2n ** 128n,
  2n ** 251n,
  2n ** 252n,
];
const aScalar = fc.oneof(
  fc.constantFrom(...edges),
  fc.bigInt({ min: 0n, max: ORDER - 1n }),
  fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }),
  fc.bigInt({ min: 1n, max: 2n ** 128n - 1n }).map((n) => ORDER - n),
);
const aTerm = fc.tuple(fc.constantFrom(...known), aScalar);
const joined = (terms: readonly (readonly [Uint8Array, bigint])[]) =>
  [concatBytes(...terms.map(([point]) => point)), scalars(...terms.map(([, scalar]) => scalar))] as const;

function expectAgreement(terms: readonly (readonly [Uint8Array, bigint])[]): void {
  const [points, numbers] = joined(terms);
  const product = wasmKernel.multiScalarMul(points, numbers);
  expect(product).toEqual(nobleKernel.multiScalarMul(points, numbers));
  expect(wasmKernel.sumPoints(points)).toEqual(nobleKernel.sumPoints(points));
  if (!product.ok) throw new TypeError('all points are good');
  const closed = [
    concatBytes(points, product.value),
    concatBytes(numbers, encodeScalar(ORDER - 1n)),
  ] as const;
  expect(wasmKernel.multiScalarIsIdentity(...closed)).toEqual({ ok: true, value: true });
  const vanishes = bytesToHex(product.value) === MULTIPLES_OF_BASE[0];
  expect(wasmKernel.multiScalarIsIdentity(points, numbers)).toEqual({ ok: true, value: vanishes });
}

describe('the wasm kernel agrees with noble', () => {
  test('on up to ten terms', () => {
    fc.assert(fc.property(fc.array(aTerm, { maxLength: 10 }), expectAgreement), { numRuns: 30 });
  });

  test.each([1, 2, 500])('on %i terms', (length) => {
    fc.assert(fc.property(fc.array(aTerm, { minLength: length, maxLength: length }), expectAgreement), {
      numRuns: length < 10 ? 20 : 1,
    });
  });

  test('on which random bytes are points', () => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((b) => {
      b[0]! &= 0xfe;
      b[31]! &= 0x7f;
      return b;
    });
    fc.assert(
      fc.property(bytes, (b) => {
        expect(wasmKernel.sumPoints(b)).toEqual(nobleKernel.sumPoints(b));
      }),
      { numRuns: 300 },
    );
  });
});

test('points are decoded four at a time, and the first that is refused is named wherever it stands', () => {
  const bad = hexToBytes(Object.values(INVALID_ENCODINGS).flat()[0]!);
  for (let count = 1; count <= 9; count++) {
    for (let index = 0; index < count; index++) {
      const points = concatBytes(
        ...Array.from({ length: count }, (_, i) => (i < index ? known[i + 1]! : i === index ? bad : G)),
      );
      expect(wasmKernel.sumPoints(points)).toEqual({ ok: false, error: { code: 'bad-point', index } });
    }
  }
});

test('more terms than the memory holds at once are taken in rounds', () => {
  const count = 8200;
  const points = concatBytes(...Array.from({ length: count }, () => G));
  const numbers = scalars(...Array.from({ length: count }, (_, i) => BigInt(i)));
  const total = BigInt((count * (count - 1)) / 2);
  expect(wasmKernel.multiScalarMul(points, numbers)).toEqual(wasmKernel.multiScalarMul(G, scalars(total)));
  expect(wasmKernel.sumPoints(points)).toEqual(wasmKernel.multiScalarMul(G, scalars(BigInt(count))));
  points.set(new Uint8Array(32).fill(255), 32 * 8195);
  expect(wasmKernel.sumPoints(points)).toEqual({ ok: false, error: { code: 'bad-point', index: 8195 } });
});

test('kernels do not share state, however they are loaded', async () => {
  const other = await loadWasmKernel();
  const three = wasmKernel.multiScalarMul(G, scalars(3n));
  expect(other.multiScalarMul(G, scalars(5n))).toEqual({ ok: true, value: hexToBytes(MULTIPLES_OF_BASE[5]) });
  expect(three).toEqual({ ok: true, value: hexToBytes(MULTIPLES_OF_BASE[3]) });
});
