import { isZero } from './element';
import { CAPACITY, ELEMENT, POINTS, QUAD, SCALARS, TABLE, grow } from './layout';
import { multiplyPrepared, setNeutral, toPoint } from './product';
import { addPointQuads, addPreparedQuad } from './quad-field';
import { decodeFour } from './quads';
import { encode } from './ristretto';
import { writeDigits } from './scalars';

export { sha256, sha512 } from './hashes';
export { beginSearch, extendLogarithms, openLogarithms, search, searchResult } from './logarithms';

const TOTAL: usize = memory.data(160, 16);
const PRODUCT: usize = memory.data(160, 16);
const POINT: usize = memory.data(144, 4);

/** Called once, before the host looks at the memory: gives it the size it keeps. */
export function allocate(): void {
  grow();
}

/** Where the host writes up to `capacity` encodings, and reads the encoding of the total. */
export function pointsAddress(): usize {
  return POINTS;
}

/** Where the host writes as many scalars. */
export function scalarsAddress(): usize {
  return SCALARS;
}

/** How many terms one call takes. */
export function capacity(): usize {
  return CAPACITY;
}

function decodeAll(count: i32): i32 {
  for (let i = 0; i < count; i += 4) {
    const refused = decodeFour(TABLE + <usize>i * QUAD, POINTS + ((<usize>i) << 5), min(4, count - i));
    if (refused >= 0) return i + refused;
  }
  return -1;
}

/** Sets the total to the identity. */
export function begin(): void {
  setNeutral(TOTAL);
}

/**
 * Adds Σ sᵢ·Pᵢ of `count` terms to the total (Pippenger's buckets over signed digits).
 * Gives −1, or the index of the first encoding that is refused. Overwrites the scalars.
 */
export function addProducts(count: i32): i32 {
  const refused = decodeAll(count);
  if (refused >= 0) return refused;
  writeDigits(count);
  multiplyPrepared(PRODUCT, count);
  addPointQuads(TOTAL, TOTAL, PRODUCT);
  return -1;
}

/** Adds `count` points to the total; gives −1, or the index of the first encoding that is refused. */
export function addPoints(count: i32): i32 {
  const refused = decodeAll(count);
  if (refused >= 0) return refused;
  for (let i = 0; i < count; i++) addPreparedQuad(TOTAL, TOTAL, TABLE + <usize>i * QUAD);
  return -1;
}

/** Says whether the total lies in the coset of the identity: x = 0 or y = 0 (RFC 9496 §4.3.3). */
export function totalIsIdentity(): bool {
  toPoint(POINT, TOTAL);
  return isZero(POINT) || isZero(POINT + ELEMENT);
}

/** Writes the encoding of the total where the first point stands. */
export function encodeTotal(): void {
  toPoint(POINT, TOTAL);
  encode(POINTS, POINT);
}
