import { ristretto255 } from '@noble/curves/ed25519.js';
import { err, ok, type Result } from '@sandoq/kernel';

/**
 * An element of ristretto255 (RFC 9496). `add`, `subtract`, `negate` and `equals` are its methods; multiply with
 * {@link multiply}.
 */
export type Point = typeof ristretto255.Point.BASE;

/** Length of an encoded point in bytes. */
export const POINT_BYTES = 32;

/** The base point G. */
export const BASE: Point = ristretto255.Point.BASE;

/** The neutral element, encoded as 32 zero bytes. */
export const IDENTITY: Point = ristretto255.Point.ZERO;

/** The 32 bytes of a point (RFC 9496 §4.3.2). */
export const encodePoint = (point: Point): Uint8Array => point.toBytes();

/** The point of 32 bytes; refused when they are not its one canonical encoding (RFC 9496 §4.3.1). The identity is a point. */
export function decodePoint(bytes: Uint8Array): Result<Point, { readonly code: 'bad-point' }> {
  try {
    return ok(ristretto255.Point.fromBytes(bytes));
  } catch {
    return err({ code: 'bad-point' });
  }
}

/** Says whether a point is the neutral element. */
export const isIdentity = (point: Point): boolean => point.is0();

/** Says whether 32 public bytes are the encoding of the neutral element. */
export const encodesIdentity = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

/**
 * scalar · point in constant time, for secrets; 0 is allowed and takes as long as any other.
 * @throws RangeError when the scalar is not in 0…ℓ−1.
 */
export function multiply(point: Point, scalar: bigint): Point {
  const product = point.multiply(scalar === 0n ? 1n : scalar);
  return scalar === 0n ? IDENTITY : product;
}
