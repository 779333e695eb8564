const INT32 = [-(2n ** 31n), 2n ** 31n - 1n];
const INT16 = [-(2n ** 15n), 2n ** 15n - 1n];

const within = ([low, high], [least, most]) => low >= least && high <= most;
const plus = ([a, b], [c, d]) => [a + c, b + d];
const negated = ([low, high]) => [-high, -low];
const times = ([a, b], [c, d]) => {
  const ends = [a * c, a * d, b * c, b * d];
  return [ends.reduce((x, y) => (x < y ? x : y)), ends.reduce((x, y) => (x > y ? x : y))];
};

/** The lower numbers of the first vector's pairs with the upper ones of the second's. */
const UPPER_OF_SECOND = '0, 9, 2, 11, 4, 13, 6, 15';

/**
 * A vector of four signed 32-bit lanes with the interval that every one of them lies in. Building an expression whose
 * value could leave 32 bits throws, so that a program that was generated cannot overflow.
 */
export class Lanes {
  constructor(code, bounds) {
    if (!within(bounds, INT32)) throw new RangeError(`could overflow 32 bits: ${code} in [${bounds}]`);
    this.code = code;
    this.bounds = bounds;
  }

  plus(other) {
    return new Lanes(`i32x4.add(${this.code}, ${other.code})`, plus(this.bounds, other.bounds));
  }

  times(other) {
    return new Lanes(`i32x4.mul(${this.code}, ${other.code})`, times(this.bounds, other.bounds));
  }

  /** floor(this / 2^bits), of either sign. */
  shiftedRight(bits) {
    const [low, high] = this.bounds;
    return new Lanes(`i32x4.shr_s(${this.code}, ${bits})`, [low >> BigInt(bits), high >> BigInt(bits)]);
  }

  /** this mod (mask + 1), never negative; `mask` holds the same number 2^n − 1 in every lane. */
  masked(mask) {
    return new Lanes(`v128.and(${this.code}, ${mask.code})`, [0n, mask.bounds[1]]);
  }

  /** Lanes that 15 bits hold as pairs whose upper numbers are 0. */
  asLower() {
    if (this.bounds[0] < 0n) throw new RangeError(`could be negative: ${this.code}`);
    return new Pairs(this.code, this.bounds, [0n, 0n]);
  }
}

/** A vector of four pairs of signed 16-bit numbers, with the intervals of the lower and of the upper number of every pair. */
export class Pairs {
  constructor(code, low, high) {
    if (![low, high].every((bounds) => within(bounds, INT16)))
      throw new RangeError(`could overflow 16 bits: ${code} in [${low}], [${high}]`);
    this.code = code;
    this.low = low;
    this.high = high;
  }

  /** In every lane the product of the lower numbers plus that of the upper ones. */
  dot(other) {
    const bounds = plus(times(this.low, other.low), times(this.high, other.high));
    return new Lanes(`i32x4.dot_i16x8_s(${this.code}, ${other.code})`, bounds);
  }

  plus(other) {
    const code = `i16x8.add(${this.code}, ${other.code})`;
    return new Pairs(code, plus(this.low, other.low), plus(this.high, other.high));
  }

  minus(other) {
    const code = `i16x8.sub(${this.code}, ${other.code})`;
    return new Pairs(code, plus(this.low, negated(other.low)), plus(this.high, negated(other.high)));
  }

  /** The two numbers of every pair exchanged. */
  exchanged() {
    return new Pairs(
      `v128.shuffle<u16>(${this.code}, ${this.code}, 1, 0, 3, 2, 5, 4, 7, 6)`,
      this.high,
      this.low,
    );
  }

  /** The lower numbers with the upper ones of another. */
  withUpper(other) {
    const code = `v128.shuffle<u16>(${this.code}, ${other.code}, ${UPPER_OF_SECOND})`;
    return new Pairs(code, this.low, other.high);
  }

  /** Adds lanes of at most `most` (of either sign) to the lower numbers, from which nothing may be carried. */
  plusLower(lanes, most) {
    if (lanes.bounds[0] < -most || lanes.bounds[1] > most) throw new RangeError(`too large: ${lanes.code}`);
    const low = new Pairs(`v128.and(${lanes.code}, i32x4.splat(0xffff))`, lanes.bounds, [0n, 0n]);
    return this.plus(low);
  }

  /** The pairs at other places. */
  lanes(places) {
    return new Pairs(
      `v128.shuffle<u32>(${this.code}, ${this.code}, ${places.join(', ')})`,
      this.low,
      this.high,
    );
  }

  /** Every pair with its sign: 1, −1 or 0. */
  times(signs) {
    const code = `i16x8.mul(${this.code}, ${signs.code})`;
    return new Pairs(code, times(this.low, [-1n, 1n]), times(this.high, [-1n, 1n]));
  }
}

/** Pairs of the lowest bits of two vectors: each lane mod 2^n; `mask` holds 2^n − 1 in every number of its pairs. */
export function pairsOf(low, high, mask) {
  const joined = `v128.shuffle<u16>(${low.code}, i32x4.shl(${high.code}, 16), ${UPPER_OF_SECOND})`;
  return new Pairs(`v128.and(${joined}, ${mask.code})`, [0n, mask.low[1]], [0n, mask.high[1]]);
}

/** Collects the statements of one function; every vector kept becomes a local of its own. */
export class VectorBody {
  lines = [];
  #names = 0;

  /** Evaluates a vector once and gives the local that holds it. */
  keep(vector) {
    const name = `q${this.#names++}`;
    this.lines.push(`const ${name}: v128 = ${vector.code};`);
    return vector instanceof Pairs
      ? new Pairs(name, vector.low, vector.high)
      : new Lanes(name, vector.bounds);
  }

  say(line) {
    this.lines.push(line);
  }

  /** The same number in every lane. */
  splat(n) {
    return this.keep(new Lanes(`i32x4.splat(${n})`, [n, n]));
  }

  /** The same number twice in every pair. */
  splatPair(n) {
    return this.keep(new Pairs(`i16x8.splat(${n})`, [n, n], [n, n]));
  }

  /** A number of at most two limbs of `bits` bits for each of the four pairs. */
  smallNumbers(four, bits) {
    const limbs = four.flatMap((n) => {
      const low = BigInt.asIntN(bits, n);
      return [low, (n - low) >> BigInt(bits)];
    });
    const most = limbs.reduce((a, b) => (b > a ? b : -b > a ? -b : a), 0n);
    return this.keep(new Pairs(`i16x8(${limbs.join(', ')})`, [-most, most], [-most, most]));
  }

  /** A sign, 1, −1 or 0, for each of the four pairs. */
  signs(four) {
    const code = `i16x8(${four.flatMap((sign) => [sign, sign]).join(', ')})`;
    return this.keep(new Pairs(code, [-1n, 1n], [-1n, 1n]));
  }
}
