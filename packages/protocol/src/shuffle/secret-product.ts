import { IDENTITY, ORDER, encodeScalar, type Point } from '../group/index.ts';

/** Digits of a scalar in base 16, and multiples of each point that a digit may ask for: ±1, ±3 … ±15. */
const DIGITS = 64;
const ODD_MULTIPLES = 8;
/** How many points share their doublings; bounds the memory for tables. */
const CHUNK = 512;

/**
 * A scalar as 64 odd digits d_i in −15…15, the lowest first, with Σ d_i·16^i congruent to it mod ℓ. No digit is ever
 * zero, so that what is computed with them is the same sequence of operations for every scalar (Joye–Tunstall recoding).
 */
export function oddDigits(scalar: bigint): Int8Array {
  const odd = scalar + ORDER * (1n - (scalar & 1n));
  const low = encodeScalar(odd % 2n ** 252n);
  low[31] = low[31]! | (Number(odd >> 252n) << 4);
  return Int8Array.from({ length: DIGITS }, (_, i) => {
    const word = low[i >> 1]! | ((low[(i >> 1) + 1] ?? 0) << 8);
    const window = (word >> (4 * (i & 1))) & 31;
    return i === DIGITS - 1 ? window | 1 : (window | 1) - 16;
  });
}

/** −15P, −13P … −P, P … 15P. */
function signedMultiples(point: Point): Point[] {
  const twice = point.double();
  const multiples = [point];
  for (let i = 1; i < ODD_MULTIPLES; i++) multiples.push(multiples[i - 1]!.add(twice));
  return [...multiples.map((p) => p.negate()).toReversed(), ...multiples];
}

function chunkProduct(digits: readonly Int8Array[], points: readonly Point[]): Point {
  const tables = points.map(signedMultiples);
  let sum = IDENTITY;
  for (let place = DIGITS - 1; place >= 0; place--) {
    sum = sum.double().double().double().double();
    for (const [i, table] of tables.entries()) sum = sum.add(table[(digits[i]![place]! + 15) >> 1]!);
  }
  return sum;
}

/**
 * Σ sᵢPᵢ for SECRET scalars, given as {@link oddDigits}, so that several sums can share them. The sequence of group
 * operations depends on the number of points only (complete addition formulas, no zero digit, no branch on a secret):
 * the care `@noble/curves` takes with one multiplication, for many points that share their doublings.
 */
export function secretProduct(digits: readonly Int8Array[], points: readonly Point[]): Point {
  let sum = IDENTITY;
  for (let from = 0; from < points.length; from += CHUNK) {
    sum = sum.add(chunkProduct(digits.slice(from, from + CHUNK), points.slice(from, from + CHUNK)));
  }
  return sum;
}
