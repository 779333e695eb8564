import { CONSTANTS } from './constants.mjs';
import { PRIME } from './field-code.mjs';
import { FACTOR, LIMBS, LIMB_BITS, SQUARED, TIGHT, within } from './quad-code.mjs';

const BYTES = 160;

/** Quads of constants, by their four elements. */
const QUADS = {
  NEUTRAL_QUAD: ['ZERO', 'ONE', 'ONE', 'ZERO'],
  ONES: ['ONE', 'ONE', 'ONE', 'ONE'],
  MINUS_DS: ['MINUS_D', 'MINUS_D', 'MINUS_D', 'MINUS_D'],
  ROOTS_OF_MINUS_ONE: ['SQRT_M1', 'SQRT_M1', 'SQRT_M1', 'SQRT_M1'],
  HALVES: ['HALF', 'HALF', 'HALF', 'HALF'],
  TO_PREPARED: ['ONE', 'ONE', 'ONE', 'FOUR_D'],
  FROM_PREPARED: ['ONE', 'ONE', 'ONE', 'INVERSE_D'],
};

/** The twenty limbs of an integer modulo p, between −2^12 and 2^12. */
function limbsOf(n) {
  let rest = ((n % PRIME) + PRIME) % PRIME;
  return Array.from({ length: LIMBS }, () => {
    const limb = BigInt.asIntN(LIMB_BITS, rest);
    rest = (rest - limb) >> BigInt(LIMB_BITS);
    return limb;
  });
}

function constant(name, elements) {
  const limbs = elements.map((element) => limbsOf(CONSTANTS[element]));
  const words = Array.from({ length: LIMBS / 2 }, (_, m) =>
    limbs.flatMap((of) => [of[2 * m], of[2 * m + 1]]),
  ).flat();
  return `export const ${name}: usize = memory.data<i16>([${words.join(', ')}], 16);\n`;
}

/** Writes one straight-line function on quads, following the bounds of every one. */
class QuadFormula {
  lines = [];
  #slots = 0;

  /** A quad at an address. */
  input = (address, bounds = TIGHT) => ({ address, bounds });

  #write(name, operands, asked, given, out, last = '') {
    const result = { address: out ?? `QUAD_SCRATCH + ${BYTES * this.#slots++}`, bounds: given };
    const line = `${name}(${[result, ...operands].map(({ address }) => address).join(', ')}${last});`;
    if (!operands.every(({ bounds }) => within(bounds, asked)))
      throw new RangeError(`${line} has too large an operand`);
    this.lines.push(line);
    return result;
  }

  multiply = (a, b, out) => this.#write('multiplyQuads', [a, b], FACTOR, TIGHT, out);
  square = (a, times = 1) => this.#write('squareQuad', [a], FACTOR, SQUARED, undefined, `, ${times}`);
  add = (a, b, out) => this.#write('addQuads', [a, b], TIGHT, FACTOR, out);
  subtract = (a, b, out) => this.#write('subtractQuads', [a, b], TIGHT, FACTOR, out);
  multiplySpread = (a, b, out) => this.#write('multiplySpread', [a, b], TIGHT, TIGHT, out);
  scaleSpread = (a) => this.#write('scaleSpread', [a], TIGHT, TIGHT);
  multiplyFactors = (a, out) => this.#write('multiplyFactors', [a], TIGHT, TIGHT, out);
  opposite = (a) => this.#write('opposite', [a], TIGHT, TIGHT);

  get scratch() {
    return this.#slots * BYTES;
  }
}

/** point + prepared, prepared = ((y−x)/2, (y+x)/2, 1, dxy): with the halves D is Z itself. */
function addPrepared({ input, multiplySpread, multiplyFactors }) {
  multiplyFactors(multiplySpread(input('point'), input('prepared')), 'out');
}

function subtractPrepared({ input, opposite, multiplySpread, multiplyFactors }) {
  multiplyFactors(multiplySpread(input('point'), opposite(input('prepared'))), 'out');
}

function addPoints({ input, scaleSpread, multiplySpread, multiplyFactors }) {
  multiplyFactors(multiplySpread(input('p'), scaleSpread(input('q'))), 'out');
}

/** The point of a prepared one: (x, y, 1, dxy/d). */
function fromPrepared({ input, multiplySpread }) {
  multiplySpread(input('prepared'), input('FROM_PREPARED'), 'out');
}

function fromOpposite({ input, opposite, multiplySpread }) {
  multiplySpread(opposite(input('prepared')), input('FROM_PREPARED'), 'out');
}

/** Of four encodings s: u1 = 1 − s², u2 = 1 + s², v = −d·u1² − u2², w = v·u2² (RFC 9496 §4.3.1). */
function decodeBegin(formula) {
  const s = formula.input('s', FACTOR);
  const one = formula.input('ONES');
  const ss = formula.multiply(s, s);
  const u1 = formula.subtract(one, ss, 'u1');
  const u2 = formula.add(one, ss, 'u2');
  const u2Squared = formula.multiply(u2, u2);
  const u1Squared = formula.square(u1);
  const du1 = formula.multiply(u1Squared, formula.input('MINUS_DS'));
  formula.multiply(formula.subtract(du1, u2Squared, 'v'), u2Squared, 'w');
}

/** From the roots i of 1/w: x/2 = s·i·u2 and y/2 = u1·i²·u2·v/2. */
function decodeEnd(formula) {
  const [i, s] = [formula.input('i'), formula.input('s', FACTOR)];
  const [u1, u2, v] = ['u1', 'u2', 'v'].map((name) => formula.input(name, FACTOR));
  const dx = formula.multiply(i, u2);
  const dy = formula.multiply(formula.multiply(i, dx), v);
  formula.multiply(s, dx, 'halfX');
  formula.multiply(formula.multiply(u1, dy), formula.input('HALVES'), 'halfY');
}

/** (y−x)/2, (y+x)/2 and xy/4 of four points; in points' own quads they are one product away from being prepared. */
function prepareBegin(formula) {
  const [x, y] = [formula.input('halfX'), formula.input('halfY')];
  formula.subtract(y, x, 'minus');
  formula.add(y, x, 'plus');
  formula.multiply(x, y, 'quarter');
}

/** ((y−x)/2, (y+x)/2, 1, dxy) from ((y−x)/2, (y+x)/2, 1, xy/4). */
function prepareEnd(formula) {
  formula.multiply(formula.input('a', FACTOR), formula.input('TO_PREPARED'), 'out');
}

/** out = w^((p−5)/8) = w^(2^252 − 3). */
function powersForRoots(formula) {
  const w = formula.input('w');
  const { multiply, square } = formula;
  const two = square(w);
  const nine = multiply(square(two, 2), w);
  const eleven = multiply(two, nine);
  /** From w^(2^n − 1) the power w^(2^(n + m) − 1), given that of m. */
  const longer = (a, m, b = a) => multiply(square(a, m), b);
  const ones5 = longer(eleven, 1, nine);
  const ones10 = longer(ones5, 5);
  const ones20 = longer(ones10, 10);
  const ones50 = longer(longer(ones20, 20), 10, ones10);
  const ones100 = longer(ones50, 50);
  const ones250 = longer(longer(ones100, 100), 50, ones50);
  multiply(square(ones250, 2), w, 'out');
}

/** What a root is checked by, root²·w, and the root that it is where that is −1. */
function checkRoots(formula) {
  const root = formula.input('root');
  formula.multiply(formula.square(root), formula.input('w'), 'product');
  formula.multiply(root, formula.input('ROOTS_OF_MINUS_ONE'), 'other');
}

const FORMULAS = {
  addPreparedQuad: [addPrepared, 'out point prepared'],
  subtractPreparedQuad: [subtractPrepared, 'out point prepared'],
  addPointQuads: [addPoints, 'out p q'],
  fromPreparedQuad: [fromPrepared, 'out prepared'],
  fromOppositeQuad: [fromOpposite, 'out prepared'],
  decodeQuadsBegin: [decodeBegin, 'u1 u2 v w s'],
  powersForRoots: [powersForRoots, 'out w'],
  checkRoots: [checkRoots, 'product other root w'],
  decodeQuadsEnd: [decodeEnd, 'halfX halfY i s u1 u2 v'],
  prepareQuadsBegin: [prepareBegin, 'plus minus quarter halfX halfY'],
  prepareQuadsEnd: [prepareEnd, 'out a'],
};

/** The AssemblyScript source of constants and formulas on quads. Throws where a bound cannot be shown. */
export function quadFormulaSource() {
  const written = Object.entries(FORMULAS).map(([name, [write, parameters]]) => {
    const formula = new QuadFormula();
    write(formula);
    const signature = parameters.split(' ').map((p) => `${p}: usize`);
    const text = `export function ${name}(${signature.join(', ')}): void {\n  ${formula.lines.join('\n  ')}\n}\n`;
    return { text, scratch: formula.scratch };
  });
  return [
    ...Object.entries(QUADS).map(([name, elements]) => constant(name, elements)),
    `const QUAD_SCRATCH: usize = memory.data(${Math.max(...written.map(({ scratch }) => scratch))}, 16);\n`,
    ...written.map(({ text }) => text),
  ].join('\n');
}
