/* oxlint-disable no-loss-of-precision -- AssemblyScript literals are exact 64-bit integers */
import { WORDS, copyElement, inverseRoot, isNegative, isZero } from './element';
import {
  INVSQRT_A_MINUS_D,
  SQRT_M1,
  canonicalWords,
  decodeBegin,
  decodeEnd,
  encodeBegin,
  fourTimes,
  fromBytes,
  multiply,
  multiplyDifference,
  negate,
  prepare,
  twice,
} from './field';
import { ELEMENT } from './layout';

const E0: usize = memory.data(36, 4);
const E1: usize = memory.data(36, 4);
const E2: usize = memory.data(36, 4);
const E3: usize = memory.data(36, 4);
const U1: usize = memory.data(36, 4);
const U2: usize = memory.data(36, 4);
const V: usize = memory.data(36, 4);
const W: usize = memory.data(36, 4);
const S: usize = memory.data(36, 4);
const ROOT: usize = memory.data(36, 4);
const HALF_X: usize = memory.data(36, 4);
const HALF_Y: usize = memory.data(36, 4);

/** Says whether 32 bytes are an even number below p. */
export function isCanonical(bytes: usize): bool {
  const low = load<u64>(bytes);
  const high = load<u64>(bytes, 24);
  if ((low & 1) !== 0 || high > 0x7fffffffffffffff) return false;
  const rest = load<u64>(bytes, 8) & load<u64>(bytes, 16);
  return !(high === 0x7fffffffffffffff && rest === 0xffffffffffffffff && low >= 0xffffffffffffffed);
}

/** Decodes 32 bytes (RFC 9496 §4.3.1) to a prepared point; false when they are no canonical encoding. */
export function decode(out: usize, bytes: usize): bool {
  if (!isCanonical(bytes)) return false;
  fromBytes(S, bytes);
  decodeBegin(U1, U2, V, W, S);
  if (!inverseRoot(ROOT, W)) return false;
  decodeEnd(HALF_X, HALF_Y, ROOT, S, U1, U2, V);
  twice(E0, HALF_X);
  if (isNegative(E0)) negate(HALF_X, HALF_X);
  multiply(E1, HALF_X, HALF_Y);
  fourTimes(E0, E1);
  if (isNegative(E0) || isZero(HALF_Y)) return false;
  prepare(out, HALF_X, HALF_Y, E1);
  return true;
}

/** Writes the encoding (RFC 9496 §4.3.2) of a point as 32 bytes. */
export function encode(bytes: usize, p: usize): void {
  const z = p + 2 * ELEMENT;
  const t = p + 3 * ELEMENT;
  encodeBegin(U1, U2, W, p);
  inverseRoot(ROOT, W);
  multiply(E0, ROOT, U1);
  multiply(E1, ROOT, U2);
  multiply(E2, E0, E1);
  multiply(E2, E2, t);
  multiply(E3, t, E2);
  if (isNegative(E3)) {
    multiply(HALF_X, p + ELEMENT, SQRT_M1);
    multiply(HALF_Y, p, SQRT_M1);
    multiply(E1, E0, INVSQRT_A_MINUS_D);
  } else {
    copyElement(HALF_X, p);
    copyElement(HALF_Y, p + ELEMENT);
  }
  multiply(E3, HALF_X, E2);
  if (isNegative(E3)) negate(HALF_Y, HALF_Y);
  multiplyDifference(E3, E1, z, HALF_Y);
  if (isNegative(E3)) negate(E3, E3);
  canonicalWords(WORDS, E3);
  memory.copy(bytes, WORDS, 32);
}
