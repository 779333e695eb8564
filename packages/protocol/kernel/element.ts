/* oxlint-disable no-loss-of-precision -- AssemblyScript literals are exact 64-bit integers */
import { SQRT_M1, canonicalWords, multiply, square } from './field';
import { ELEMENT } from './layout';

/** Four 64-bit words, for canonical values. */
export const WORDS: usize = memory.data(32, 8);
const E0: usize = memory.data(36, 4);
const E1: usize = memory.data(36, 4);
const E2: usize = memory.data(36, 4);

/** Copies a field element. */
export function copyElement(out: usize, a: usize): void {
  memory.copy(out, a, ELEMENT);
}

/** Says whether the canonical value is odd (RFC 9496 §3.1). */
export function isNegative(a: usize): bool {
  canonicalWords(WORDS, a);
  return (load<u64>(WORDS) & 1) !== 0;
}

/** Says whether the canonical value is 0. */
export function isZero(a: usize): bool {
  canonicalWords(WORDS, a);
  return (load<u64>(WORDS) | load<u64>(WORDS, 8) | load<u64>(WORDS, 16) | load<u64>(WORDS, 24)) === 0;
}

/** out = a^((p−5)/8) = a^(2^252 − 3); uses E0…E2, a and out are none of them. */
function powerForRoot(out: usize, a: usize): void {
  square(E0, a, 1);
  square(E1, E0, 2);
  multiply(E1, a, E1);
  multiply(E0, E0, E1);
  square(E0, E0, 1);
  multiply(E0, E1, E0);
  square(E1, E0, 5);
  multiply(E0, E1, E0);
  square(E1, E0, 10);
  multiply(E1, E1, E0);
  square(E2, E1, 20);
  multiply(E1, E2, E1);
  square(E1, E1, 10);
  multiply(E0, E1, E0);
  square(E1, E0, 50);
  multiply(E1, E1, E0);
  square(E2, E1, 100);
  multiply(E1, E2, E1);
  square(E1, E1, 50);
  multiply(E0, E1, E0);
  square(E0, E0, 2);
  multiply(out, E0, a);
}

/** out = 1/a, and 0 for 0; a and out are not the same. */
export function invert(out: usize, a: usize): void {
  powerForRoot(out, a);
  square(out, out, 3);
  square(E0, a, 1);
  multiply(E0, E0, a);
  multiply(out, out, E0);
}

/** Gives 1 or −1 when the canonical value is that, and 0 when it is anything else. */
export function unit(a: usize): i32 {
  canonicalWords(WORDS, a);
  const low = load<u64>(WORDS);
  const high = load<u64>(WORDS, 24);
  if (low === 1 && (load<u64>(WORDS, 8) | load<u64>(WORDS, 16) | high) === 0) return 1;
  // −1 = p − 1
  const rest = load<u64>(WORDS, 8) & load<u64>(WORDS, 16);
  return low === 0xffffffffffffffec && rest === 0xffffffffffffffff && high === 0x7fffffffffffffff ? -1 : 0;
}

/**
 * root = ±1/sqrt(w); false when w is no square or zero (RFC 9496 §4.2 with u = 1, where zero counts as no square). The
 * power r = w^((p−5)/8) has r²w = w^((p−1)/4), which is 1 or −1 for a square w; where it is −1, r·sqrt(−1) is the root.
 * The sign is not made nonnegative: decoding and encoding take the absolute value of what depends on it.
 */
export function inverseRoot(root: usize, w: usize): bool {
  powerForRoot(root, w);
  square(E0, root, 1);
  multiply(E0, E0, w);
  const product = unit(E0);
  if (product < 0) multiply(root, root, SQRT_M1);
  return product !== 0;
}
