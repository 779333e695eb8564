/* oxlint-disable no-loss-of-precision -- AssemblyScript literals are exact 64-bit integers */
import {
  INVERSE_D,
  ONE,
  ZERO,
  addPrepared,
  canonicalWords,
  cosetRatio,
  fromPrepared,
  multiply,
} from './field';
import { WORDS, copyElement, invert, isZero } from './element';
import { BUCKETS, ELEMENT, POINTS, TABLE } from './layout';
import { setIdentity } from './point';
import { decode } from './ristretto';

// Baby steps and giant steps. Points are compared by a number that all four of a coset share: x/y + y/x, where the others
// are (−x, −y), (iy, ix), (−iy, −ix). Two cosets do not share it: with t = x/y, y² solves dt²y⁴ + (t² − 1)y² + 1 = 0, whose
// solutions have the product 1/dt², no square. −P has the negative of it: one entry serves for both.

/** How many points one inversion serves. */
const CHUNK: i32 = 256;
const NUMERATORS: usize = BUCKETS;
const DENOMINATORS: usize = NUMERATORS + CHUNK * ELEMENT;
const PRODUCTS: usize = DENOMINATORS + CHUNK * ELEMENT;

const REST: usize = memory.data(36, 4);
const RATIO: usize = memory.data(36, 4);
const BABY: usize = memory.data(144, 4);
const BABY_STEP: usize = memory.data(108, 4);
const GIANT: usize = memory.data(144, 4);
const GIANT_STEP: usize = memory.data(108, 4);

/** Entries of a print (u32) and 2·value + sign + 1 (u32), 0 where there is none; open addressing. */
let slots: usize = 0;
let mask: u32 = 0;
let entries: i32 = 0;
let found: u32 = 0;

const plus = (prepared: usize): usize => prepared;
const minus = (prepared: usize): usize => prepared + ELEMENT;
const product = (prepared: usize): usize => prepared + 2 * ELEMENT;

/** Gives the table room for 2^bits entries, of which at most half are filled; one with room enough stays as it is. */
export function openLogarithms(bits: i32): void {
  const wanted: u32 = (1 << bits) - 1;
  if (wanted <= mask) return;
  const pages = memory.grow(<i32>((((<usize>wanted + 1) << 3) + 0xffff) >> 16));
  if (pages < 0) unreachable();
  slots = (<usize>pages) << 16;
  mask = wanted;
  entries = 0;
}

/** Writes the ratios of `count` points from `point` on, `step` apart, to NUMERATORS; of the identity, which has none, 0. */
function writeRatios(point: usize, step: usize, count: i32): void {
  let before = ONE;
  for (let i = 0; i < count; i++) {
    const at = <usize>i * ELEMENT;
    cosetRatio(NUMERATORS + at, DENOMINATORS + at, point);
    if (isZero(DENOMINATORS + at)) {
      copyElement(NUMERATORS + at, ZERO);
      copyElement(DENOMINATORS + at, ONE);
    }
    multiply(PRODUCTS + at, before, DENOMINATORS + at);
    before = PRODUCTS + at;
    addPrepared(point, point, plus(step), minus(step), product(step));
  }
  invert(REST, before);
  for (let i = count - 1; i >= 0; i--) {
    const at = <usize>i * ELEMENT;
    multiply(RATIO, REST, i > 0 ? PRODUCTS + at - ELEMENT : ONE);
    multiply(NUMERATORS + at, NUMERATORS + at, RATIO);
    multiply(REST, REST, DENOMINATORS + at);
  }
}

/** The even one of ±ratio, its lowest 64 bits (p is 2^64 − 19 there), with whether it is the negative in the last bit. */
function printOf(ratio: usize): u64 {
  canonicalWords(WORDS, ratio);
  const low = load<u64>(WORDS);
  return (low & 1) !== 0 ? (0xffffffffffffffed - low) | 1 : low;
}

function insert(print: u64, value: u32): void {
  let at = <u32>(print >> 33) & mask;
  while (load<u32>(slots + ((<usize>at) << 3), 4) !== 0) at = (at + 1) & mask;
  const slot = slots + ((<usize>at) << 3);
  store<u32>(slot, <u32>(print >> 1));
  store<u32>(slot, ((value << 1) | <u32>(print & 1)) + 1, 4);
}

function lookUp(print: u64): u32 {
  let at = <u32>(print >> 33) & mask;
  while (true) {
    const slot = slots + ((<usize>at) << 3);
    const entry = load<u32>(slot, 4);
    if (entry === 0 || load<u32>(slot) === <u32>(print >> 1)) return entry;
    at = (at + 1) & mask;
  }
}

/** Makes the table hold the multiples 0 … size − 1 of the base whose encoding stands where points do. */
export function extendLogarithms(size: i32): void {
  if (entries === 0) {
    setIdentity(BABY);
    decode(BABY_STEP, POINTS);
  }
  while (entries < size) {
    const count = min(CHUNK, size - entries);
    writeRatios(BABY, BABY_STEP, count);
    for (let i = 0; i < count; i++) insert(printOf(NUMERATORS + <usize>i * ELEMENT), <u32>(entries + i));
    entries += count;
  }
}

/** Takes the first two points, valid encodings: where the search begins and the giant step. */
export function beginSearch(): void {
  decode(TABLE, POINTS);
  decode(GIANT_STEP, POINTS + 32);
  fromPrepared(GIANT, plus(TABLE), minus(TABLE), product(TABLE), INVERSE_D);
}

/** Takes `steps` giant steps. Gives after how many the table has the point, most likely, or −1; then the search is over. */
export function search(steps: i32): i32 {
  for (let done = 0; done < steps; done += CHUNK) {
    const count = min(CHUNK, steps - done);
    writeRatios(GIANT, GIANT_STEP, count);
    for (let i = 0; i < count; i++) {
      const print = printOf(NUMERATORS + <usize>i * ELEMENT);
      const entry = lookUp(print);
      if (entry === 0) continue;
      found = (entry - 1) ^ <u32>(print & 1);
      return done + i;
    }
  }
  return -1;
}

/** What the search ended with, v: the point is (v >> 1) times the base, or minus that where v is odd. */
export function searchResult(): u32 {
  return found;
}
