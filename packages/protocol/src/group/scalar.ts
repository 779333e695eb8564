import { ed25519 } from '@noble/curves/ed25519.js';
import { numberToBytesLE } from '@noble/curves/utils.js';
import { err, ok, type Result } from '@sandoq/kernel';
import { systemRandom, type RandomSource } from './random.ts';

/** ℓ = 2^252 + 27742317777372353535851937790883648493, the order of ristretto255 (RFC 9496 §4). */
export const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

/** Length of an encoded scalar in bytes. */
export const SCALAR_BYTES = 32;

const field = ed25519.Point.Fn;

/** The integer of little-endian bytes, eight at a time. */
function integerOf(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let rest = bytes.length;
  let integer = 0n;
  for (; rest % 8 !== 0; rest--) integer = (integer << 8n) | BigInt(bytes[rest - 1]!);
  for (; rest > 0; rest -= 8) integer = (integer << 64n) | view.getBigUint64(rest - 8, true);
  return integer;
}

/** The scalar in 0…ℓ−1 that any integer is congruent to. */
export const reduceScalar = (n: bigint): bigint => field.create(n);

/** a + b mod ℓ. */
export const addScalars = (a: bigint, b: bigint): bigint => field.add(a, b);

/** a − b mod ℓ. */
export const subtractScalars = (a: bigint, b: bigint): bigint => field.sub(a, b);

/** a · b mod ℓ. */
export const multiplyScalars = (a: bigint, b: bigint): bigint => field.mul(a, b);

/** −a mod ℓ. */
export const negateScalar = (a: bigint): bigint => field.neg(a);

/** 1 / a mod ℓ. @throws Error when a is 0. */
export const invertScalar = (a: bigint): bigint => field.inv(a);

/** The 32 bytes, little-endian, of a scalar. @throws RangeError when it is not in 0…ℓ−1. */
export function encodeScalar(scalar: bigint): Uint8Array {
  if (scalar < 0n || scalar >= ORDER) throw new RangeError('scalar outside 0…ℓ−1');
  return numberToBytesLE(scalar, SCALAR_BYTES);
}

/** The scalar of 32 little-endian bytes; refused when it is not below ℓ or the length is another. */
export function decodeScalar(bytes: Uint8Array): Result<bigint, { readonly code: 'bad-scalar' }> {
  if (bytes.length !== SCALAR_BYTES) return err({ code: 'bad-scalar' });
  const scalar = integerOf(bytes);
  return scalar < ORDER ? ok(scalar) : err({ code: 'bad-scalar' });
}

/** The scalar that bytes of any length, read as a little-endian integer, are congruent to. Uniform for 64 uniform bytes. */
export const scalarFromWideBytes = (bytes: Uint8Array): bigint => field.create(integerOf(bytes));

/** A uniform scalar in 1…ℓ−1, from 64 random bytes (RFC 9496 §4.4). */
export function randomScalar(random: RandomSource = systemRandom): bigint {
  for (;;) {
    const scalar = scalarFromWideBytes(random(64));
    if (scalar !== 0n) return scalar;
  }
}
