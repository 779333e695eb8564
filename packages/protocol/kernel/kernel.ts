import { isZero } from './element';
import { addExtended, addPrepared } from './field';
import { CAPACITY, ELEMENT, HINTS, POINTS, PREPARED, SCALARS, TABLE, grow } from './layout';
import { multiplyPrepared, setIdentity } from './product';
import { decode, encode, writeHint } from './ristretto';
import { writeDigits } from './scalars';

export { sha256, sha512 } from './hashes';
export { beginSearch, extendLogarithms, openLogarithms, search, searchResult } from './logarithms';

const TOTAL: usize = memory.data(144, 4);
const PRODUCT: usize = memory.data(144, 4);

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

/** Where the host writes as many hints, or reads them. */
export function hintsAddress(): usize {
  return HINTS;
}

/** How many terms one call takes. */
export function capacity(): usize {
  return CAPACITY;
}

function decodeAll(count: i32, hinted: bool): i32 {
  for (let i = 0; i < count; i++) {
    const at = (<usize>i) << 5;
    if (!decode(TABLE + <usize>i * PREPARED, POINTS + at, hinted ? HINTS + at : 0)) return i;
  }
  return -1;
}

/** Writes the hints of `count` points; gives −1, or the index of the first encoding that is refused. */
export function writeHints(count: i32): i32 {
  for (let i = 0; i < count; i++) {
    const at = (<usize>i) << 5;
    if (!decode(TABLE, POINTS + at, 0)) return i;
    writeHint(HINTS + at);
  }
  return -1;
}

/** Sets the total to the identity. */
export function begin(): void {
  setIdentity(TOTAL);
}

/**
 * Adds Σ sᵢ·Pᵢ of `count` terms to the total (Pippenger's buckets over signed digits).
 * Gives −1, or the index of the first encoding that is refused. Overwrites the scalars.
 */
export function addProducts(count: i32, hinted: bool): i32 {
  const refused = decodeAll(count, hinted);
  if (refused >= 0) return refused;
  writeDigits(count);
  multiplyPrepared(PRODUCT, count);
  addExtended(TOTAL, TOTAL, PRODUCT);
  return -1;
}

/** Adds `count` points to the total; gives −1, or the index of the first encoding that is refused. */
export function addPoints(count: i32, hinted: bool): i32 {
  const refused = decodeAll(count, hinted);
  if (refused >= 0) return refused;
  for (let i = 0; i < count; i++) {
    const prepared = TABLE + <usize>i * PREPARED;
    addPrepared(TOTAL, TOTAL, prepared, prepared + ELEMENT, prepared + 2 * ELEMENT);
  }
  return -1;
}

/** Says whether the total lies in the coset of the identity: x = 0 or y = 0 (RFC 9496 §4.3.3). */
export function totalIsIdentity(): bool {
  return isZero(TOTAL) || isZero(TOTAL + ELEMENT);
}

/** Writes the encoding of the total where the first point stands. */
export function encodeTotal(): void {
  encode(POINTS, TOTAL);
}
