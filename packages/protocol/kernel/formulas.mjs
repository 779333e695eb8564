import { CONSTANTS } from './constants.mjs';
import { FIRST, LIMBS, LOOSE, SECOND, TIGHT, limbsOf, within } from './field-code.mjs';

const BYTES = 4 * LIMBS;

const sumBounds = (a, b) => a.bounds.map(([low, high], i) => [low + b.bounds[i][0], high + b.bounds[i][1]]);
const differenceBounds = (a, b) =>
  a.bounds.map(([low, high], i) => [low - b.bounds[i][1], high - b.bounds[i][0]]);

/** Writes one straight-line function on field elements, following the bounds of every one. */
class Formula {
  lines = [];
  #slots = 0;

  /** A tight element at an address. */
  input(address) {
    return { address, bounds: TIGHT };
  }

  constant(name) {
    return { address: name, bounds: limbsOf(CONSTANTS[name]).map((n) => [n, n]) };
  }

  #slot(bounds, out) {
    return { address: out ?? `SCRATCH + ${BYTES * this.#slots++}`, bounds };
  }

  add(a, b, out) {
    const sum = this.#slot(
      a.bounds.map(([low, high], i) => [low + b.bounds[i][0], high + b.bounds[i][1]]),
      out,
    );
    return this.#loose(`add(${sum.address}, ${a.address}, ${b.address});`, sum);
  }

  subtract(a, b, out) {
    const difference = this.#slot(differenceBounds(a, b), out);
    return this.#loose(`subtract(${difference.address}, ${a.address}, ${b.address});`, difference);
  }

  /** [a + b, a − b]. */
  both(a, b) {
    const [sum, difference] = [this.#slot(sumBounds(a, b)), this.#slot(differenceBounds(a, b))];
    if (!within(difference.bounds, LOOSE))
      throw new RangeError(`${difference.address} is not a loose element`);
    return [
      this.#loose(`addSubtract(${sum.address}, ${difference.address}, ${a.address}, ${b.address});`, sum),
      difference,
    ];
  }

  #loose(line, result) {
    if (!within(result.bounds, LOOSE)) throw new RangeError(`${line} leaves the bounds of a loose element`);
    this.lines.push(line);
    return result;
  }

  carry(a, out) {
    const result = this.#slot(TIGHT, out);
    this.lines.push(`carry(${result.address}, ${a.address});`);
    return result;
  }

  multiply(a, b, out) {
    const [first, second] = within(b.bounds, SECOND) ? [a, b] : [b, a];
    const result = this.#slot(TIGHT, out);
    const line = `multiply(${result.address}, ${first.address}, ${second.address});`;
    if (!within(first.bounds, FIRST) || !within(second.bounds, SECOND))
      throw new RangeError(`${line} has factors too large`);
    this.lines.push(line);
    return result;
  }

  square(a, out) {
    const result = this.#slot(TIGHT, out);
    const line = `square(${result.address}, ${a.address}, 1);`;
    if (!within(a.bounds, SECOND)) throw new RangeError(`${line} has too large an operand`);
    this.lines.push(line);
    return result;
  }

  get scratch() {
    return this.#slots * BYTES;
  }
}

/** Offsets of the four coordinates of an extended point (X : Y : Z : T), T = XY/Z. */
const coordinates = (formula, pointer) => [0, 1, 2, 3].map((i) => formula.input(`${pointer} + ${BYTES * i}`));

/** X = EF, Y = GH, Z = FG, T = EH (Hisil, Wong, Carter, Dawson 2008, §3.1). */
function finish(formula, e, f, g, h) {
  formula.multiply(e, f, 'out');
  formula.multiply(g, h, `out + ${BYTES}`);
  formula.multiply(f, g, `out + ${2 * BYTES}`);
  formula.multiply(e, h, `out + ${3 * BYTES}`);
}

/**
 * point + (plus, minus, product) = ((y+x)/2, (y−x)/2, dxy). With the halves D is Z itself. A is taken with the other sign
 * than in the paper, so that in every product at most one factor is a sum.
 */
function addPrepared(formula) {
  const [x, y, z, t] = coordinates(formula, 'point');
  const [sum, difference] = formula.both(x, y);
  const a = formula.multiply(difference, formula.input('minus'));
  const b = formula.multiply(sum, formula.input('plus'));
  const [e, h] = formula.both(b, a);
  const [g, f] = formula.both(z, formula.multiply(t, formula.input('product')));
  finish(formula, e, f, g, h);
}

function addExtended(formula) {
  const [x1, y1, z1, t1] = coordinates(formula, 'p');
  const [x2, y2, z2, t2] = coordinates(formula, 'q');
  const [sum1, difference1] = formula.both(x1, y1);
  const [sum2, difference2] = formula.both(y2, x2);
  const a = formula.multiply(difference1, difference2);
  const b = formula.multiply(sum1, formula.carry(sum2));
  const c = formula.multiply(formula.multiply(t1, t2), formula.constant('TWO_D'));
  const d = formula.multiply(formula.add(z2, z2), z1);
  const [e, h] = formula.both(b, a);
  const [g, f] = formula.both(d, c);
  finish(formula, e, f, g, h);
}

/** The extended point of a prepared one: (plus − minus, plus + minus, 1, product · factor), factor = 1/d. */
function fromPrepared(formula) {
  const [plus, minus] = [formula.input('plus'), formula.input('minus')];
  formula.carry(formula.subtract(plus, minus), 'out');
  formula.carry(formula.add(plus, minus), `out + ${BYTES}`);
  formula.carry(formula.constant('ONE'), `out + ${2 * BYTES}`);
  formula.multiply(formula.input('product'), formula.input('factor'), `out + ${3 * BYTES}`);
}

/** u1 = 1 − s², u2 = 1 + s², v = −d·u1² − u2², w = v·u2² (RFC 9496 §4.3.1). */
function decodeBegin(formula) {
  const one = formula.constant('ONE');
  const ss = formula.square(formula.input('s'));
  const u1 = formula.carry(formula.subtract(one, ss), 'u1');
  const u2 = formula.carry(formula.add(one, ss), 'u2');
  const u2Squared = formula.square(u2);
  const v = formula.subtract(formula.multiply(formula.square(u1), formula.constant('MINUS_D')), u2Squared);
  formula.multiply(formula.carry(v, 'v'), u2Squared, 'w');
}

/** From the root i of 1/w: x/2 = s·i·u2 and y/2 = u1·i²·u2·v/2. */
function decodeEnd(formula) {
  const [i, u2] = [formula.input('i'), formula.input('u2')];
  const dx = formula.multiply(i, u2);
  const dy = formula.multiply(formula.multiply(i, dx), formula.input('v'));
  formula.multiply(formula.input('s'), dx, 'halfX');
  formula.multiply(formula.multiply(formula.input('u1'), dy), formula.constant('HALF'), 'halfY');
}

/** ((y+x)/2, (y−x)/2, dxy) from x/2, y/2 and xy/4. */
function prepare(formula) {
  const [x, y] = [formula.input('halfX'), formula.input('halfY')];
  formula.carry(formula.add(y, x), 'out');
  formula.carry(formula.subtract(y, x), `out + ${BYTES}`);
  formula.multiply(formula.input('quarterT'), formula.constant('FOUR_D'), `out + ${2 * BYTES}`);
}

/** x/y + y/x as (X² + Y²)/XY. */
function cosetRatio(formula) {
  const [x, y] = coordinates(formula, 'point');
  formula.carry(formula.add(formula.square(x), formula.square(y)), 'numerator');
  formula.multiply(x, y, 'denominator');
}

/** u1 = (Z+Y)(Z−Y), u2 = XY, w = u1·u2² (RFC 9496 §4.3.2). */
function encodeBegin(formula) {
  const [x, y, z] = coordinates(formula, 'p');
  const u1 = formula.multiply(formula.add(z, y), formula.subtract(z, y), 'u1');
  const u2 = formula.multiply(x, y, 'u2');
  formula.multiply(formula.square(u2), u1, 'w');
}

/** a · (b − c), the one product of encoding and equality whose factor is not tight. */
function multiplyDifference(formula) {
  const difference = formula.subtract(formula.input('b'), formula.input('c'));
  formula.multiply(formula.input('a'), difference, 'out');
}

const negate = (formula) =>
  formula.carry(formula.subtract(formula.constant('ZERO'), formula.input('a')), 'out');
const twice = (formula) => formula.add(formula.input('a'), formula.input('a'), 'out');
const fourTimes = (formula) => {
  const double = formula.carry(formula.add(formula.input('a'), formula.input('a')));
  formula.add(double, double, 'out');
};

const FORMULAS = {
  addPrepared: [addPrepared, 'out point plus minus product'],
  fromPrepared: [fromPrepared, 'out plus minus product factor'],
  addExtended: [addExtended, 'out p q'],
  decodeBegin: [decodeBegin, 'u1 u2 v w s'],
  decodeEnd: [decodeEnd, 'halfX halfY i s u1 u2 v'],
  prepare: [prepare, 'out halfX halfY quarterT'],
  cosetRatio: [cosetRatio, 'numerator denominator point'],
  encodeBegin: [encodeBegin, 'u1 u2 w p'],
  multiplyDifference: [multiplyDifference, 'out a b c'],
  negate: [negate, 'out a'],
  twice: [twice, 'out a'],
  fourTimes: [fourTimes, 'out a'],
};

/** The AssemblyScript source of constants and point formulas. Throws where a bound cannot be shown. */
export function formulaSource() {
  const written = Object.entries(FORMULAS).map(([name, [write, parameters]]) => {
    const formula = new Formula();
    write(formula);
    const signature = parameters.split(' ').map((p) => `${p}: usize`);
    const text = `export function ${name}(${signature.join(', ')}): void {\n  ${formula.lines.join('\n  ')}\n}\n`;
    return { text, scratch: formula.scratch };
  });
  const constants = Object.entries(CONSTANTS).map(
    ([name, n]) => `export const ${name}: usize = memory.data<i32>([${limbsOf(n).join(', ')}]);\n`,
  );
  const scratch = Math.max(...written.map((formula) => formula.scratch));
  return [
    ...constants,
    `const SCRATCH: usize = memory.data(${scratch}, 4);\n`,
    ...written.map((formula) => formula.text),
  ].join('\n');
}
