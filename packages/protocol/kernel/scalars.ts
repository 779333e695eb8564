/* oxlint-disable no-loss-of-precision -- AssemblyScript literals are exact 64-bit integers */
import { DIGITS, NARROWEST, SCALARS, WIDEST } from './layout';

/** How many scalars there are of every bit length. */
const LENGTHS: usize = memory.data(256 * 4, 4);

/** Words of ℓ. */
const L0: u64 = 0x5812631a5cf5d3ed;
const L1: u64 = 0x14def9dea2f79cd6;
const L3: u64 = 0x1000000000000000;

/**
 * Replaces the scalar by ℓ minus it where that is smaller, and gives whether it did. Points decode into the cosets of
 * the 4-torsion, so ℓ·P is the identity of the group.
 */
function halve(scalar: usize): bool {
  const s0 = load<u64>(scalar);
  const s1 = load<u64>(scalar, 8);
  const s2 = load<u64>(scalar, 16);
  const s3 = load<u64>(scalar, 24);
  if (s3 < 0x0800000000000000) return false;
  const b0 = <u64>(L0 < s0);
  const n1 = L1 - s1 - b0;
  const b1 = <u64>(L1 < s1 || (L1 === s1 && b0 !== 0));
  const n2 = 0 - s2 - b1;
  const b2 = <u64>((s2 | b1) !== 0);
  store<u64>(scalar, L0 - s0);
  store<u64>(scalar, n1, 8);
  store<u64>(scalar, n2, 16);
  store<u64>(scalar, L3 - s3 - b2, 24);
  return true;
}

function bitLength(scalar: usize): i32 {
  for (let word = 3; word >= 0; word--) {
    const value = load<u64>(scalar + <usize>word * 8);
    if (value !== 0) return word * 64 + 64 - <i32>clz(value);
  }
  return 0;
}

/** The size of the digits last written, in bits, and how many every scalar has. */
export let window: i32 = 0;
export let windows: i32 = 0;

/** Chooses the window with the fewest additions: one for every digit, and two (dearer) for every bucket of every window. */
function chooseWindow(): void {
  let least = i32.MAX_VALUE;
  for (let bits = NARROWEST; bits <= WIDEST; bits++) {
    let cost = 0;
    let digits = 0;
    for (let length = 0; length <= 252; length++) {
      const count = load<i32>(LENGTHS + ((<usize>length) << 2));
      if (count === 0) continue;
      digits = (length + bits) / bits;
      cost += count * digits * 2;
    }
    cost += digits * (4 << (bits - 1));
    if (cost < least) {
      least = cost;
      window = bits;
      windows = digits;
    }
  }
}

/** Writes the signed digits of scalar i, −2^(window−1) … 2^(window−1), at DIGITS[w · count + i]. */
function recode(i: i32, count: i32, negative: bool): void {
  const scalar = SCALARS + ((<usize>i) << 5);
  const mask: u64 = (1 << window) - 1;
  const half = 1 << (window - 1);
  let borrow = 0;
  for (let w = 0; w < windows; w++) {
    const at = w * window;
    const word = at >> 6;
    const shift = <u64>(at & 63);
    let bits: u64 = 0;
    if (word < 4) {
      bits = load<u64>(scalar + ((<usize>word) << 3)) >> shift;
      if (shift + <u64>window > 64 && word < 3)
        bits |= load<u64>(scalar + ((<usize>word) << 3), 8) << (64 - shift);
    }
    let digit = <i32>(bits & mask) + borrow;
    borrow = digit > half ? 1 : 0;
    digit -= borrow << window;
    store<i16>(DIGITS + ((<usize>(w * count + i)) << 1), <i16>(negative ? -digit : digit));
  }
}

/**
 * Shortens `count` scalars in place and writes their digits; sets `window` and `windows`. The sign of a shortened scalar
 * waits in its top byte, which one below 2^252 leaves free.
 */
export function writeDigits(count: i32): void {
  memory.fill(LENGTHS, 0, 256 * 4);
  for (let i = 0; i < count; i++) {
    const scalar = SCALARS + ((<usize>i) << 5);
    const negative = halve(scalar);
    const counter = LENGTHS + ((<usize>bitLength(scalar)) << 2);
    store<i32>(counter, load<i32>(counter) + 1);
    if (negative) store<u8>(scalar, load<u8>(scalar, 31) | 0x80, 31);
  }
  chooseWindow();
  for (let i = 0; i < count; i++) {
    const top = SCALARS + ((<usize>i) << 5) + 31;
    const negative = load<u8>(top) >= 0x80;
    store<u8>(top, load<u8>(top) & 0x7f);
    recode(i, count, negative);
  }
}
