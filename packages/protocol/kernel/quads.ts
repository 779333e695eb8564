import { isNegative, isZero, unit } from './element';
import { add } from './field';
import { QUAD } from './layout';
import {
  ONES,
  checkRoots,
  decodeQuadsBegin,
  decodeQuadsEnd,
  powersForRoots,
  prepareQuadsBegin,
  prepareQuadsEnd,
} from './quad-field';
import { isCanonical } from './ristretto';

const LIMBS: i32 = 20;

const S: usize = memory.data(160, 16);
const U1: usize = memory.data(160, 16);
const U2: usize = memory.data(160, 16);
const V: usize = memory.data(160, 16);
const W: usize = memory.data(160, 16);
const ROOT: usize = memory.data(160, 16);
const PRODUCT: usize = memory.data(160, 16);
const OTHER: usize = memory.data(160, 16);
const HALF_X: usize = memory.data(160, 16);
const HALF_Y: usize = memory.data(160, 16);
const PLUS: usize = memory.data(160, 16);
const MINUS: usize = memory.data(160, 16);
const QUARTER: usize = memory.data(160, 16);
const POINT: usize = memory.data(160, 16);
const NEUTRAL: usize = memory.data(32, 8);
const E: usize = memory.data(36, 4);

/** Where limb i of element `lane` of a quad stands. */
const limbAddress = (quad: usize, lane: usize, i: i32): usize =>
  quad + ((<usize>i >> 1) << 4) + (lane << 2) + ((<usize>i & 1) << 1);

/** Reads 255 bits, little-endian, to one element of a quad: limbs are not negative, so it is a factor only. */
function readLane(quad: usize, lane: usize, bytes: usize): void {
  for (let i = 0; i < LIMBS; i++) {
    const bit = 13 * i;
    // the last limb's 13 bits begin in the last word of 32
    const word = min(bit >> 5, 6);
    const bits = load<u64>(bytes + ((<usize>word) << 2)) >> <u64>(bit - (word << 5));
    store<i16>(limbAddress(quad, lane, i), <i16>(bits & (i === LIMBS - 1 ? 0xff : 0x1fff)));
  }
}

/** Writes one tight element of a quad as an element of limbs in 0…2^29 − 1, the last between −2^28 and 2^28: loose even four times. */
export function laneToElement(out: usize, quad: usize, lane: usize): void {
  let sum: i64 = 0;
  let bits = 0;
  let at = out;
  for (let i = 0; i < LIMBS; i++) {
    sum += (<i64>load<i16>(limbAddress(quad, lane, i))) << (<i64>bits);
    bits += 13;
    if (bits < 29 || i === LIMBS - 1) continue;
    store<i32>(at, <i32>(sum & 0x1fffffff));
    at += 4;
    sum >>= 29;
    bits -= 29;
  }
  store<i32>(at, <i32>sum);
}

function negateLane(quad: usize, lane: usize): void {
  for (let i = 0; i < LIMBS; i++) {
    const at = limbAddress(quad, lane, i);
    store<i16>(at, -load<i16>(at));
  }
}

/** Copies an element from a place in one quad to a place in another. */
function copyLane(out: usize, lane: usize, from: usize, place: usize): void {
  for (let at: usize = 0; at < QUAD; at += 16)
    store<u32>(out + at + (lane << 2), load<u32>(from + at + (place << 2)));
}

/** ROOT = ±1/sqrt(W); gives a bit for every element that is a square and not zero. */
function inverseRoots(): i32 {
  powersForRoots(ROOT, W);
  checkRoots(PRODUCT, OTHER, ROOT, W);
  let squares = 0;
  for (let lane: usize = 0; lane < 4; lane++) {
    laneToElement(E, PRODUCT, lane);
    const product = unit(E);
    if (product < 0) copyLane(ROOT, lane, OTHER, lane);
    if (product !== 0) squares |= 1 << (<i32>lane);
  }
  return squares;
}

/** x/2 becomes that of the nonnegative one of x and −x. */
function makeNonnegative(lane: usize): void {
  laneToElement(E, HALF_X, lane);
  add(E, E, E);
  if (isNegative(E)) negateLane(HALF_X, lane);
}

/** Says whether t = 4·(xy/4) is nonnegative and y not 0, as they must be. */
function isRight(lane: usize): bool {
  laneToElement(E, HALF_Y, lane);
  if (isZero(E)) return false;
  laneToElement(E, QUARTER, lane);
  add(E, E, E);
  add(E, E, E);
  return !isNegative(E);
}

/**
 * Decodes up to four encodings (RFC 9496 §4.3.1), one after another, to prepared points.
 * Gives −1, or the index of the first that is refused.
 */
export function decodeFour(out: usize, bytes: usize, count: i32): i32 {
  let good = 0;
  for (let i = 0; i < 4; i++) {
    const encoding = i < count ? bytes + ((<usize>i) << 5) : NEUTRAL;
    if (isCanonical(encoding)) good |= 1 << i;
    readLane(S, i, encoding);
  }
  decodeQuadsBegin(U1, U2, V, W, S);
  good &= inverseRoots();
  decodeQuadsEnd(HALF_X, HALF_Y, ROOT, S, U1, U2, V);
  for (let lane: usize = 0; lane < 4; lane++) makeNonnegative(lane);
  prepareQuadsBegin(PLUS, MINUS, QUARTER, HALF_X, HALF_Y);
  for (let i = 0; i < count; i++) {
    if (((good >> i) & 1) === 0 || !isRight(i)) return i;
    copyLane(POINT, 0, MINUS, i);
    copyLane(POINT, 1, PLUS, i);
    copyLane(POINT, 2, ONES, 0);
    copyLane(POINT, 3, QUARTER, i);
    prepareQuadsEnd(out + <usize>i * QUAD, POINT);
  }
  return -1;
}
