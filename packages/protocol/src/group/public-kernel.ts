import type { Result } from '@sandoq/kernel';
import { POINT_BYTES } from './point.ts';
import { ORDER, SCALAR_BYTES, encodeScalar } from './scalar.ts';

/** The encoding at `index` is not the canonical encoding of a point. */
export type BadPoint = { readonly code: 'bad-point'; readonly index: number };

/**
 * Group arithmetic on PUBLIC data: variable time, never for secrets. Points are n × 32 bytes of ristretto255 encodings
 * one after another, scalars n × 32 bytes, little-endian, below ℓ. Every encoding is checked; the identity is a point.
 * Lengths that do not fit and scalars not below ℓ are the caller's fault and throw RangeError.
 */
export interface PublicKernel {
  /** Says whether Σ sᵢ·Pᵢ is the neutral element. An empty sum is. */
  multiScalarIsIdentity(points: Uint8Array, scalars: Uint8Array): Result<boolean, BadPoint>;
  /** The encoding of Σ sᵢ·Pᵢ. */
  multiScalarMul(points: Uint8Array, scalars: Uint8Array): Result<Uint8Array, BadPoint>;
  /** The encoding of Σ Pᵢ. */
  sumPoints(points: Uint8Array): Result<Uint8Array, BadPoint>;
  /**
   * The v with vG = P and 0 ≤ v ≤ max, or undefined when there is none. The table of baby steps grows with what is
   * searched and is kept for later searches.
   * @param point 32 bytes. @throws RangeError when they are not a point.
   */
  discreteLog(point: Uint8Array, max: number): number | undefined;
  /** SHA-256 of parts one after another. */
  sha256(parts: readonly Uint8Array[]): Uint8Array;
  /** SHA-512 of parts one after another. */
  sha512(parts: readonly Uint8Array[]): Uint8Array;
}

/** How many points there are. @throws RangeError when the length is not a multiple of 32. */
export function countPoints(points: Uint8Array): number {
  if (points.length % POINT_BYTES !== 0) throw new RangeError('points: length is not a multiple of 32');
  return points.length / POINT_BYTES;
}

const ORDER_BYTES = encodeScalar(ORDER - 1n);

/** @throws RangeError when there are not as many scalars as points or one is not below ℓ. */
export function checkScalars(points: Uint8Array, scalars: Uint8Array): void {
  if (scalars.length !== points.length) throw new RangeError('scalars: not as many as points');
  for (let i = 0; i < countPoints(points); i++) {
    let at = SCALAR_BYTES - 1;
    while (at > 0 && scalars[i * SCALAR_BYTES + at] === ORDER_BYTES[at]) at--;
    if (scalars[i * SCALAR_BYTES + at]! > ORDER_BYTES[at]!) throw new RangeError('scalar not below ℓ');
  }
}
