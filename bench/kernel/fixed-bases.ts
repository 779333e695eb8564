// AssemblyScript, compiled with the files of packages/protocol/kernel: imports are theirs.
import { INVERSE_D, addExtended, fromPrepared } from './field';
import { ELEMENT, POINT, POINTS, SCALARS, TABLE, grow } from './layout';
import { setIdentity } from './point';
import { decode, encode } from './ristretto';

// Multiples of two fixed points by tables, in variable time: for ballots that benchmarks make and nobody cast.

const WINDOWS: i32 = 32;
const DIGITS: i32 = 256;
const ROW: usize = <usize>DIGITS * POINT;
const BASE_TABLE: usize = <usize>WINDOWS * ROW;

const SUM: usize = memory.data(144, 4);

let tables: usize = 0;

/** Called once, before the host looks at the memory: gives it the size it keeps. */
export function allocate(): void {
  grow();
  const pages = <i32>((2 * BASE_TABLE + 0xffff) >> 16);
  tables = (<usize>memory.grow(pages)) << 16;
}

/** Where the host writes a base, and reads encodings. */
export function pointsAddress(): usize {
  return POINTS;
}

/** Where the host writes pairs of scalars. */
export function scalarsAddress(): usize {
  return SCALARS;
}

/** Makes the table of base 0 or 1 from its encoding; false when that is refused. */
export function setBase(base: i32): bool {
  if (!decode(TABLE, POINTS)) return false;
  let row = tables + <usize>base * BASE_TABLE;
  fromPrepared(row + POINT, TABLE, TABLE + ELEMENT, TABLE + 2 * ELEMENT, INVERSE_D);
  for (let w = 0; w < WINDOWS; w++) {
    setIdentity(row);
    for (let digit: usize = 2; digit < <usize>DIGITS; digit++)
      addExtended(row + digit * POINT, row + (digit - 1) * POINT, row + POINT);
    const next = row + ROW;
    if (w + 1 < WINDOWS) addExtended(next + POINT, next - POINT, row + POINT);
    row = next;
  }
  return true;
}

/** Writes the encodings of s·(base 0) + t·(base 1) for `count` pairs s ‖ t, at most half the capacity. */
export function multiplyBases(count: i32): void {
  for (let i = 0; i < count; i++) {
    setIdentity(SUM);
    const scalars = SCALARS + ((<usize>i) << 6);
    for (let at: usize = 0; at < 64; at++) {
      const digit = <usize>load<u8>(scalars + at);
      if (digit !== 0) addExtended(SUM, SUM, tables + at * ROW + digit * POINT);
    }
    encode(POINTS + ((<usize>i) << 5), SUM);
  }
}
