import { concatBytes } from '@sandoq/kernel';
import { BASE, encodePoint } from './point.ts';
import type { PublicKernel } from './public-kernel.ts';
import type { RandomSource } from './random.ts';
import { ORDER, reduceScalar } from './scalar.ts';

const SCALAR = 32;
const WEIGHT = 16;
const BASE_BYTES = encodePoint(BASE);

/** The view of the bytes last read: many integers are read from the same ones. */
let view: DataView = new DataView(new ArrayBuffer(0));

/** Reads 32 little-endian bytes as an integer. */
export function readInteger(bytes: Uint8Array, at: number): bigint {
  if (view.buffer !== bytes.buffer) view = new DataView(bytes.buffer);
  const from = bytes.byteOffset + at;
  const low = view.getBigUint64(from, true) | (view.getBigUint64(from + 8, true) << 64n);
  return low | ((view.getBigUint64(from + 16, true) | (view.getBigUint64(from + 24, true) << 64n)) << 128n);
}

/** Reads a scalar of a proof, or gives undefined when it is not below ℓ. Public data. */
export function readScalar(bytes: Uint8Array, at: number): bigint | undefined {
  const scalar = readInteger(bytes, at);
  return scalar < ORDER ? scalar : undefined;
}

/** Says whether 32 little-endian bytes are below ℓ, which almost all of those below 2^252 show in their last byte. */
export const isScalar = (bytes: Uint8Array, at: number): boolean =>
  bytes[at + SCALAR - 1]! < 0x10 || readInteger(bytes, at) < ORDER;

function writeInteger(view: DataView, at: number, value: bigint): void {
  view.setBigUint64(at, BigInt.asUintN(64, value), true);
  view.setBigUint64(at + 8, BigInt.asUintN(64, value >> 64n), true);
  view.setBigUint64(at + 16, BigInt.asUintN(64, value >> 128n), true);
  view.setBigUint64(at + 24, BigInt.asUintN(64, value >> 192n), true);
}

/** Gives fresh 128-bit weights, one for every equation of a batch. */
export function weightSource(random: RandomSource, chunk = 256): () => bigint {
  let view: DataView = new DataView(new ArrayBuffer(0));
  let at = 0;
  return () => {
    if (at === view.byteLength) {
      const bytes = random(chunk * WEIGHT);
      view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      at = 0;
    }
    const weight = view.getBigUint64(at, true) | (view.getBigUint64(at + 8, true) << 64n);
    at += WEIGHT;
    return weight;
  };
}

/**
 * Σ sᵢPᵢ of weighted equations, which is the neutral element when all of them hold (and, but for one chance in 2^128,
 * only then). Multiples of G and of the election's key Y, which stand in every equation, are kept as two numbers.
 */
export class EquationSum {
  #points: Uint8Array;
  #scalars: Uint8Array;
  #view: DataView;
  #count = 0;
  /** Coefficient of G; any integer. */
  base = 0n;
  /** Coefficient of Y; any integer. */
  key = 0n;

  /** @param capacity how many points to make room for. */
  constructor(capacity = 16) {
    this.#points = new Uint8Array(capacity * SCALAR);
    this.#scalars = new Uint8Array(capacity * SCALAR);
    this.#view = new DataView(this.#scalars.buffer);
  }

  /** Adds `scalar · point`. @param bytes holds the point's 32 bytes at `at`. @param scalar in 0…ℓ−1. */
  add(bytes: Uint8Array, at: number, scalar: bigint): void {
    const offset = this.#count * SCALAR;
    if (offset === this.#points.length) this.#grow();
    for (let i = 0; i < SCALAR; i++) this.#points[offset + i] = bytes[at + i]!;
    writeInteger(this.#view, offset, scalar);
    this.#count += 1;
  }

  #grow(): void {
    this.#points = concatBytes(this.#points, new Uint8Array(this.#points.length));
    this.#scalars = concatBytes(this.#scalars, new Uint8Array(this.#scalars.length));
    this.#view = new DataView(this.#scalars.buffer);
  }

  /** The encodings added so far, one after another. */
  get points(): Uint8Array {
    return this.#points.subarray(0, this.#count * SCALAR);
  }

  /** The scalars added so far, in the order of the points. */
  get scalars(): Uint8Array {
    return this.#scalars.subarray(0, this.#count * SCALAR);
  }
}

/**
 * Says whether the sum of these sums is the neutral element. @param key Y's 32 bytes.
 * @returns undefined when some encoding is not a point.
 */
export function sumsAreIdentity(
  kernel: PublicKernel,
  sums: readonly EquationSum[],
  key: Uint8Array,
): boolean | undefined {
  const fixed = new EquationSum(2);
  fixed.add(BASE_BYTES, 0, reduceScalar(sums.reduce((total, sum) => total + sum.base, 0n)));
  fixed.add(key, 0, reduceScalar(sums.reduce((total, sum) => total + sum.key, 0n)));
  const all = [fixed, ...sums];
  const result = kernel.multiScalarIsIdentity(
    concatBytes(...all.map((s) => s.points)),
    concatBytes(...all.map((s) => s.scalars)),
  );
  return result.ok ? result.value : undefined;
}
