import { Pairs, VectorBody, pairsOf } from './lanes.mjs';

/**
 * Four elements of GF(p), p = 2^255 − 19, side by side: each is twenty signed limbs of 13 bits, Σ limb[i]·2^(13i), two
 * limbs to a lane of 32 bits. A quad is ten vectors.
 */
export const LIMBS = 20;
export const LIMB_BITS = 13;
const PAIRS = LIMBS / 2;
const RADIX = 2n ** 13n;
const HALF = RADIX / 2n;
/** 2^260 mod p. */
const FOLD = 32n * 19n;
const SLACK = 2n;

const everyLimb = (low, high) =>
  Array.from({ length: LIMBS }, (_, i) => (i === 2 ? [low - SLACK, high + SLACK] : [low, high]));

/** Bounds [low, high] of every limb. TIGHT is what multiplication gives; the third limb takes the last carry. */
export const TIGHT = everyLimb(-HALF, HALF);
/** What squaring gives: the same, not centered. */
export const SQUARED = everyLimb(0n, RADIX);
/** A factor may be a sum or a difference of two tight quads, a square, or what bytes are read to. */
export const FACTOR = everyLimb(-RADIX - SLACK, RADIX + SLACK);

/** Says whether bounds lie within others. */
export const within = (inner, outer) =>
  inner.every(([low, high], i) => low >= outer[i][0] && high <= outer[i][1]);

const NOTHING = new Pairs('i32x4.splat(0)', [0n, 0n], [0n, 0n]);
const boundsOf = (pairs) => pairs.flatMap(({ low, high }) => [low, high]);
const total = (terms) => terms.reduce((a, b) => a.plus(b));
const everyPair = (make) => Array.from({ length: PAIRS }, (_, i) => make(i));

const load = (body, pointer, bounds) =>
  everyPair((i) =>
    body.keep(new Pairs(`v128.load(${pointer}, ${16 * i})`, bounds[2 * i], bounds[2 * i + 1])),
  );

function store(body, pairs, bounds) {
  if (!within(boundsOf(pairs), bounds)) throw new RangeError('a result leaves its bounds');
  pairs.forEach((pair, i) => body.say(`v128.store(out, ${pair.code}, ${16 * i});`));
}

/** What pairs (2m, 2m + 1) are multiplied with: limbs (2n + 1, 2n) for odd columns and (2n, 2n − 1) for even ones. */
const partners = (body, pairs) => ({
  odd: pairs.map((pair) => body.keep(pair.exchanged())),
  even: [...pairs, NOTHING].map((pair, n) => body.keep(pair.withUpper(pairs[n - 1] ?? NOTHING))),
});

/** Gives column k of a product as a sum of dot products. */
function productColumns(body, a, b) {
  const { odd, even } = partners(body, b);
  return (k) => {
    const partner = k % 2 === 1 ? odd : even;
    return total(
      a.flatMap((pair, m) => {
        const other = partner[Math.floor(k / 2) - m];
        return other === undefined ? [] : [pair.dot(other)];
      }),
    );
  };
}

/** The same of a square: products that stand there twice are taken once, of the doubled limb. */
function squareColumns(body, pairs) {
  const twice = pairs.map((pair) => body.keep(pair.plus(pair)));
  const { odd, even } = partners(body, pairs);
  const oddColumn = (m, n) => (m === n ? pairs[m] : twice[m]).dot(odd[n]);
  /** Lower numbers a[2m]·a[2n] and upper numbers a[2m + 1]·a[2n − 1]: the former end at m = n, the latter at m = n − 1. */
  const evenColumn = (m, n) => {
    if (m === n) return pairs[m].dot(body.keep(pairs[m].withUpper(NOTHING)));
    return (m === n - 1 ? body.keep(twice[m].withUpper(pairs[m])) : twice[m]).dot(even[n]);
  };
  return (k) => {
    const [last, column] = k % 2 === 1 ? [PAIRS - 1, oddColumn] : [PAIRS, evenColumn];
    return total(
      pairs.flatMap((_, m) => {
        const n = Math.floor(k / 2) - m;
        return m <= n && n <= last ? [column(m, n)] : [];
      }),
    );
  };
}

/**
 * Brings columns 0…`last` to twenty limbs: the upper ones are carried and folded into the lower, which are carried too, each with
 * `bias` added first, and what leaves the top is folded into the lowest. `bias` stays in every limb.
 */
function reduce(body, column, bias, last = 2 * LIMBS - 2) {
  const mask = body.splat(RADIX - 1n);
  const fold = body.splat(FOLD);
  const foldLower = new Pairs(fold.code, [FOLD, FOLD], [0n, 0n]);
  const upper = [];
  let rest;
  for (let k = LIMBS; k <= last; k++) {
    const sum = body.keep(rest === undefined ? column(k) : column(k).plus(rest));
    upper.push(body.keep(sum.masked(mask).asLower().dot(foldLower)));
    rest = body.keep(sum.shiftedRight(LIMB_BITS));
  }
  upper.push(rest.times(fold));
  const limbs = [];
  rest = undefined;
  for (let k = 0; k < LIMBS; k++) {
    const folded = upper[k] === undefined ? column(k) : column(k).plus(upper[k]);
    const carried = rest === undefined ? folded : folded.plus(rest);
    const sum = body.keep(bias === undefined ? carried : carried.plus(bias));
    limbs.push(k < 2 ? body.keep(sum.masked(mask)) : sum);
    rest = body.keep(sum.shiftedRight(LIMB_BITS));
  }
  const lowest = body.keep(limbs[0].plus(rest.times(fold)));
  const second = body.keep(limbs[1].plus(lowest.shiftedRight(LIMB_BITS)));
  const over = body.keep(second.shiftedRight(LIMB_BITS));
  limbs[0] = lowest;
  limbs[1] = second;
  const maskPair = body.splatPair(RADIX - 1n);
  return everyPair((i) => {
    const pair = pairsOf(limbs[2 * i], limbs[2 * i + 1], maskPair);
    return body.keep(i === 1 ? pair.plusLower(over, SLACK) : pair);
  });
}

const text = (name, parameters, body) =>
  `export function ${name}(${parameters}): void {\n  ${body.lines.join('\n  ')}\n}\n`;

/** A product that is stored centered. */
function storeProduct(body, a, b, last) {
  const biased = reduce(body, productColumns(body, a, b), body.splat(HALF), last);
  const half = body.splatPair(HALF);
  store(
    body,
    biased.map((pair) => pair.minus(half)),
    TIGHT,
  );
}

function multiplication() {
  const body = new VectorBody();
  storeProduct(body, load(body, 'a', FACTOR), load(body, 'b', FACTOR));
  return text('multiplyQuads', 'out: usize, a: usize, b: usize', body);
}

/** Squares `times` ≥ 1 times, limbs staying in locals. */
function squaring() {
  const body = new VectorBody();
  everyPair((i) => body.say(`let a${i}: v128 = v128.load(a, ${16 * i});`));
  body.say('do {');
  const pairs = everyPair((i) => new Pairs(`a${i}`, FACTOR[2 * i], FACTOR[2 * i + 1]));
  const square = reduce(body, squareColumns(body, pairs));
  if (!within(boundsOf(square), SQUARED)) throw new RangeError('a square leaves its bounds');
  square.forEach((pair, i) => body.say(`a${i} = ${pair.code};`));
  body.say('} while (--times);');
  everyPair((i) => body.say(`v128.store(out, a${i}, ${16 * i});`));
  return text('squareQuad', 'out: usize, a: usize, times: i32', body);
}

/** Sums and differences are not carried. */
function uncarried(name, operation) {
  const body = new VectorBody();
  const [a, b] = [load(body, 'a', TIGHT), load(body, 'b', TIGHT)];
  store(
    body,
    a.map((pair, i) => operation(pair, b[i])),
    FACTOR,
  );
  return text(name, 'out: usize, a: usize, b: usize', body);
}

/** The elements at `places`, plus or minus (or without, for sign 0) those at `others`. */
function rearranged(body, pairs, [places, others, signs]) {
  const sign = body.signs(signs);
  return pairs.map((pair) => body.keep(pair.lanes(places).plus(pair.lanes(others).times(sign))));
}

/** (b − a, b + a, c, d) of (a, b, c, d). */
const SPREAD = [
  [1, 1, 2, 3],
  [0, 0, 0, 0],
  [-1, 1, 0, 0],
];

/** (b − a, b + a, c, d), a = (a, b, c, d), times another quad. */
function multiplySpread() {
  const body = new VectorBody();
  storeProduct(body, rearranged(body, load(body, 'a', TIGHT), SPREAD), load(body, 'b', FACTOR));
  return text('multiplySpread', 'out: usize, a: usize, b: usize', body);
}

/** The same times (1, 1, 2, 2d)·121666, which are short: d is −121665/121666. */
function scaleSpread() {
  const body = new VectorBody();
  const spread = rearranged(body, load(body, 'a', TIGHT), SPREAD);
  const scale = body.smallNumbers([121666n, 121666n, 2n * 121666n, -2n * 121665n], LIMB_BITS);
  storeProduct(body, [scale], spread, LIMBS);
  return text('scaleSpread', 'out: usize, a: usize', body);
}

/**
 * (EF, GH, FG, EH) from (A, B, D, C), E = B − A, F = D − C, G = D + C, H = B + A (Hisil, Wong, Carter, Dawson 2008, §3.1):
 * (E, G, F, E) times (F, H, G, H).
 */
function multiplyFactors() {
  const body = new VectorBody();
  const products = load(body, 'a', TIGHT);
  const first = rearranged(body, products, [
    [1, 2, 2, 1],
    [0, 3, 3, 0],
    [-1, 1, -1, -1],
  ]);
  const second = rearranged(body, products, [
    [2, 1, 2, 1],
    [3, 0, 3, 0],
    [-1, 1, 1, 1],
  ]);
  storeProduct(body, first, second);
  return text('multiplyFactors', 'out: usize, a: usize', body);
}

/** Elements in another order, some with the other sign. */
function reordered(name, places, signs) {
  const body = new VectorBody();
  const sign = body.signs(signs);
  store(
    body,
    load(body, 'a', TIGHT).map((pair) => pair.lanes(places).times(sign)),
    TIGHT,
  );
  return text(name, 'out: usize, a: usize', body);
}

/** The AssemblyScript source of arithmetic on quads. Throws where a bound cannot be shown. */
export const quadSource = () =>
  [
    multiplication(),
    squaring(),
    uncarried('addQuads', (x, y) => x.plus(y)),
    uncarried('subtractQuads', (x, y) => x.minus(y)),
    multiplySpread(),
    scaleSpread(),
    multiplyFactors(),
    // (b, a, c, −d) of (a, b, c, d)
    reordered('opposite', [1, 0, 2, 3], [1, 1, 1, -1]),
  ].join('\n');
