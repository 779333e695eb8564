const LOW = -(2n ** 63n);
const HIGH = 2n ** 63n - 1n;

/**
 * A 64-bit signed expression of AssemblyScript with the interval its value lies in. Building an expression whose value
 * could leave 64 bits throws, so that a program that was generated cannot overflow.
 */
export class Term {
  constructor(code, low, high) {
    if (low < LOW || high > HIGH)
      throw new RangeError(`could overflow 64 bits: ${code} in [${low}, ${high}]`);
    this.code = code;
    this.low = low;
    this.high = high;
  }

  plus(other) {
    return new Term(`(${this.code} + ${other.code})`, this.low + other.low, this.high + other.high);
  }

  minus(other) {
    return new Term(`(${this.code} - ${other.code})`, this.low - other.high, this.high - other.low);
  }

  times(other) {
    const ends = [this.low * other.low, this.low * other.high, this.high * other.low, this.high * other.high];
    const low = ends.reduce((a, b) => (a < b ? a : b));
    const high = ends.reduce((a, b) => (a > b ? a : b));
    return new Term(`(${this.code} * ${other.code})`, low, high);
  }

  /** floor(this / 2^bits), of either sign. */
  shiftedRight(bits) {
    return new Term(`(${this.code} >> ${bits})`, this.low >> BigInt(bits), this.high >> BigInt(bits));
  }

  /** this mod 2^bits, never negative. */
  masked(bits) {
    const mask = 2n ** BigInt(bits) - 1n;
    const unchanged = this.low >= 0n && this.high <= mask;
    return new Term(`(${this.code} & ${mask})`, unchanged ? this.low : 0n, unchanged ? this.high : mask);
  }
}

/** An integer constant. */
export const constant = (n) => new Term(n < 0n ? `(${n})` : `${n}`, n, n);

/** Collects the statements of one function; every value kept becomes a local of its own. */
export class Body {
  lines = [];
  #names = 0;

  /** Evaluates a term once and gives the local that holds it. */
  keep(term) {
    const name = `v${this.#names++}`;
    this.lines.push(`const ${name}: i64 = ${term.code};`);
    return new Term(name, term.low, term.high);
  }

  say(line) {
    this.lines.push(line);
  }
}
