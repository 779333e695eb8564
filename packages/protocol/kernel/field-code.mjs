import { Body, Term, constant } from './bounds.mjs';

/** An element of GF(p), p = 2^255 − 19, is nine signed limbs of 29 bits, Σ limb[i]·2^(29i), each kept as an i32. */
export const LIMBS = 9;
const LIMB_BITS = 29;
const TOP_BITS = 23;
export const PRIME = 2n ** 255n - 19n;

/** 2^261 mod p: what a carry out of the top limb is worth. */
const FOLD = constant(64n * 19n);

const RADIX = 2n ** BigInt(LIMB_BITS);
const MARGIN = 2n ** 17n;
const everyLimb = (low, high) => Array.from({ length: LIMBS }, () => [low, high]);

/** Bounds [low, high] of every limb. TIGHT is what multiplication, squaring and carrying give. */
export const TIGHT = everyLimb(-MARGIN, RADIX + MARGIN);
/** A first factor may be a sum of two tight elements or a difference; a second factor, and what is squared, a difference. */
export const FIRST = everyLimb(-RADIX - 2n * MARGIN, 2n * RADIX + 2n * MARGIN);
export const SECOND = everyLimb(-RADIX - 2n * MARGIN, RADIX + 2n * MARGIN);
/** What an i32 holds: may be added, carried or brought to its canonical words. */
export const LOOSE = everyLimb(-(2n ** 31n), 2n ** 31n - 1n);

/** Says whether bounds lie within others. */
export const within = (inner, outer) =>
  inner.every(([low, high], i) => low >= outer[i][0] && high <= outer[i][1]);

/** The nine limbs of an integer modulo p. */
export function limbsOf(n) {
  const value = ((n % PRIME) + PRIME) % PRIME;
  return Array.from({ length: LIMBS }, (_, i) => (value >> BigInt(LIMB_BITS * i)) & (RADIX - 1n));
}

const load = (body, pointer, bounds) =>
  bounds.map(([low, high], i) => {
    body.say(`const ${pointer}${i}: i64 = load<i32>(${pointer}, ${4 * i});`);
    return new Term(`${pointer}${i}`, low, high);
  });

function tight(limbs) {
  if (
    !within(
      limbs.map((limb) => [limb.low, limb.high]),
      TIGHT,
    )
  )
    throw new RangeError('a result is not tight');
  return limbs;
}

const store = (body, limbs) =>
  tight(limbs).forEach((limb, i) => body.say(`store<i32>(out, <i32>${limb.code}, ${4 * i});`));

/** Carries limb after limb, folds what leaves the top into the lowest, and carries from that once more. */
function carry(body, limbs) {
  const kept = [];
  let rest = constant(0n);
  for (const limb of limbs) {
    const sum = body.keep(rest.plus(limb));
    kept.push(body.keep(sum.masked(LIMB_BITS)));
    rest = body.keep(sum.shiftedRight(LIMB_BITS));
  }
  const lowest = body.keep(rest.times(FOLD).plus(kept[0]));
  kept[1] = body.keep(kept[1].plus(lowest.shiftedRight(LIMB_BITS)));
  kept[0] = body.keep(lowest.masked(LIMB_BITS));
  return kept;
}

/** Brings the 17 columns of a product to nine tight limbs: the upper eight are carried, then folded into the lower. */
function reduce(body, columns) {
  const upper = [];
  let rest = constant(0n);
  for (const column of columns.slice(LIMBS)) {
    const sum = body.keep(rest.plus(column));
    upper.push(body.keep(sum.masked(LIMB_BITS)));
    rest = body.keep(sum.shiftedRight(LIMB_BITS));
  }
  upper.push(rest);
  return carry(
    body,
    columns.slice(0, LIMBS).map((column, i) => column.plus(upper[i].times(FOLD))),
  );
}

const columns = () => Array.from({ length: 2 * LIMBS - 1 }, () => []);
const total = (terms) => terms.reduce((a, b) => a.plus(b));

function multiplied(body, a, b) {
  const terms = columns();
  a.forEach((x, i) => b.forEach((y, j) => terms[i + j].push(x.times(y))));
  return reduce(body, terms.map(total));
}

function squared(body, a) {
  const terms = columns();
  const doubled = a.map((x) => body.keep(x.plus(x)));
  a.forEach((x, i) => {
    terms[2 * i].push(x.times(x));
    for (let j = i + 1; j < LIMBS; j++) terms[i + j].push(doubled[i].times(a[j]));
  });
  return reduce(body, terms.map(total));
}

const elementFunction = (name, parameters, body) =>
  `export function ${name}(${parameters}): void {\n  ${body.lines.join('\n  ')}\n}\n`;

function binary(name, bounds, result) {
  const body = new Body();
  const a = load(body, 'a', bounds[0]);
  const b = load(body, 'b', bounds[1]);
  result(body, a, b);
  return elementFunction(name, 'out: usize, a: usize, b: usize', body);
}

/** Sums and differences are not carried: their bounds are tracked by whoever uses them. */
function uncarried(name, operation) {
  return binary(name, [LOOSE, LOOSE], (body, a, b) =>
    a.forEach((x, i) => body.say(`store<i32>(out, <i32>${operation(x, b[i]).code}, ${4 * i});`)),
  );
}

/** The sum to `sum` and the difference to `difference`, which formulas mostly need together. */
function addSubtract() {
  const body = new Body();
  const a = load(body, 'a', LOOSE);
  const b = load(body, 'b', LOOSE);
  a.forEach((x, i) => {
    body.say(`store<i32>(sum, <i32>${x.plus(b[i]).code}, ${4 * i});`);
    body.say(`store<i32>(difference, <i32>${x.minus(b[i]).code}, ${4 * i});`);
  });
  return elementFunction('addSubtract', 'sum: usize, difference: usize, a: usize, b: usize', body);
}

function carried() {
  const body = new Body();
  store(body, carry(body, load(body, 'a', LOOSE)));
  return elementFunction('carry', 'out: usize, a: usize', body);
}

/** Squares `times` ≥ 1 times, limbs staying in locals. */
function squaring() {
  const body = new Body();
  for (let i = 0; i < LIMBS; i++) body.say(`let a${i}: i64 = load<i32>(a, ${4 * i});`);
  body.say('do {');
  const limbs = SECOND.map(([low, high], i) => new Term(`a${i}`, low, high));
  const square = tight(squared(body, limbs));
  square.forEach((limb, i) => body.say(`a${i} = ${limb.code};`));
  body.say('} while (--times);');
  for (let i = 0; i < LIMBS; i++) body.say(`store<i32>(out, <i32>a${i}, ${4 * i});`);
  return elementFunction('square', 'out: usize, a: usize, times: i32', body);
}

/** One pass towards the canonical value: what is beyond 2^255 comes back times 19, then every limb is carried. */
function wrap(body, limbs, quotient) {
  const out = [...limbs];
  out[LIMBS - 1] = body.keep(out[LIMBS - 1].masked(TOP_BITS));
  out[0] = body.keep(out[0].plus(quotient.times(constant(19n))));
  for (let i = 0; i < LIMBS - 1; i++) {
    const rest = body.keep(out[i].shiftedRight(LIMB_BITS));
    out[i] = body.keep(out[i].masked(LIMB_BITS));
    out[i + 1] = body.keep(out[i + 1].plus(rest));
  }
  return out;
}

/**
 * Writes the canonical value as four 64-bit words. Two passes bring any loose value into 0…2^255 − 1 (after the first
 * it differs from that range by less than 2^236), the third subtracts p where value + 19 reaches 2^255.
 */
function canonicalWords() {
  const body = new Body();
  let limbs = load(body, 'a', LOOSE);
  for (let pass = 0; pass < 2; pass++)
    limbs = wrap(body, limbs, body.keep(limbs[LIMBS - 1].shiftedRight(TOP_BITS)));
  let rest = constant(19n);
  limbs.forEach((limb, i) => {
    rest = body.keep(limb.plus(rest).shiftedRight(i === LIMBS - 1 ? TOP_BITS : LIMB_BITS));
  });
  limbs = wrap(body, limbs, rest);
  limbs[LIMBS - 1] = body.keep(limbs[LIMBS - 1].masked(TOP_BITS));
  for (let word = 0; word < 4; word++) {
    const parts = limbs.flatMap((limb, i) => {
      const shift = i * LIMB_BITS - 64 * word;
      if (shift <= -LIMB_BITS || shift >= 64) return [];
      return [shift < 0 ? `(${limb.code} >> ${-shift})` : `(${limb.code} << ${shift})`];
    });
    body.say(`store<i64>(out, ${parts.join(' | ')}, ${8 * word});`);
  }
  return elementFunction('canonicalWords', 'out: usize, a: usize', body);
}

/** Reads 255 bits, little-endian, at any address. */
function fromBytes() {
  const body = new Body();
  for (let i = 0; i < 4; i++) body.say(`const w${i}: u64 = load<u64>(bytes, ${8 * i});`);
  for (let i = 0; i < LIMBS; i++) {
    const [word, shift] = [Math.floor((i * LIMB_BITS) / 64), (i * LIMB_BITS) % 64];
    const bits = i === LIMBS - 1 ? TOP_BITS : LIMB_BITS;
    const next = shift + bits > 64 ? ` | (w${word + 1} << ${64 - shift})` : '';
    body.say(`store<i32>(out, <i32>(((w${word} >> ${shift})${next}) & ${2 ** bits - 1}), ${4 * i});`);
  }
  return elementFunction('fromBytes', 'out: usize, bytes: usize', body);
}

/** The AssemblyScript source of the field's arithmetic. Throws where a bound cannot be shown. */
export const fieldSource = () =>
  [
    binary('multiply', [FIRST, SECOND], (body, a, b) => store(body, multiplied(body, a, b))),
    squaring(),
    uncarried('add', (x, y) => x.plus(y)),
    uncarried('subtract', (x, y) => x.minus(y)),
    addSubtract(),
    carried(),
    canonicalWords(),
    fromBytes(),
  ].join('\n');
