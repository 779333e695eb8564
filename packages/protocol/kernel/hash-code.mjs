/** The first `count` primes. */
function primes(count) {
  const found = [];
  for (let n = 2n; found.length < count; n++) if (found.every((p) => n % p !== 0n)) found.push(n);
  return found;
}

/** ⌊n^(1/degree)⌋. */
function integerRoot(n, degree) {
  let [low, high] = [0n, 1n << 130n];
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= n) low = middle;
    else high = middle;
  }
  return low;
}

/** The first `bits` bits of the fraction of n^(1/degree) (FIPS 180-4 §4.2, §5.3). */
const fraction = (n, degree, bits) => integerRoot(n << (degree * bits), degree) & ((1n << bits) - 1n);

/** What tells SHA-256 from SHA-512 (FIPS 180-4 §4.1): rotations, the last of the small sigmas being a shift. */
const HASHES = {
  sha256: { bits: 32n, rounds: 64, S0: [2, 13, 22], S1: [6, 11, 25], s0: [7, 18, 3], s1: [17, 19, 10] },
  sha512: { bits: 64n, rounds: 80, S0: [28, 34, 39], S1: [14, 18, 41], s0: [1, 8, 7], s1: [19, 61, 6] },
};

/** One round, with the eight working variables already turned by their names. */
function round([a, b, c, d, e, f, g, h], word, constant, type, { S0, S1 }) {
  const turned = (x, by) => by.map((n) => `rotr<${type}>(${x}, ${n})`).join(' ^ ');
  return [
    `${h} += (${turned(e, S1)}) + (${g} ^ (${e} & (${f} ^ ${g}))) + ${word} + ${constant};`,
    `${d} += ${h};`,
    `${h} += (${turned(a, S0)}) + ((${a} & ${b}) | (${c} & (${a} | ${b})));`,
  ];
}

/** Writes `<name>Blocks(state, data, blocks)`, which works blocks into the state; words are read big-endian. */
function compression(name) {
  const hash = HASHES[name];
  const type = `u${hash.bits}`;
  const bytes = Number(hash.bits / 8n);
  const names = [...'abcdefgh'];
  const turned = (by) => names.map((_, i) => names[(i - by + 8) % 8]);
  const sixteen = Array.from({ length: 16 }, (_, i) => i);
  const small = (x, [p, q, shift]) =>
    `(rotr<${type}>(${x}, ${p}) ^ rotr<${type}>(${x}, ${q}) ^ (${x} >> ${shift}))`;
  return [
    `export function ${name}Blocks(state: usize, data: usize, blocks: i32): void {`,
    ...names.map((n, i) => `let ${n} = load<${type}>(state, ${i * bytes});`),
    'while (blocks-- > 0) {',
    ...names.map((n) => `const ${n}0 = ${n};`),
    ...sixteen.map((i) => `let w${i} = bswap<${type}>(load<${type}>(data, ${i * bytes}));`),
    `let k: usize = ${name.toUpperCase()}_CONSTANTS;`,
    `const last: usize = k + ${(hash.rounds - 16) * bytes};`,
    'while (true) {',
    ...sixteen.flatMap((i) => round(turned(i % 8), `w${i}`, `load<${type}>(k, ${i * bytes})`, type, hash)),
    'if (k === last) break;',
    `k += ${16 * bytes};`,
    ...sixteen.map((i) => {
      const at = (n) => `w${(i + n) % 16}`;
      return `w${i} += ${small(at(1), hash.s0)} + ${at(9)} + ${small(at(14), hash.s1)};`;
    }),
    '}',
    ...names.map((n) => `${n} += ${n}0;`),
    `data += ${16 * bytes};`,
    '}',
    ...names.map((n, i) => `store<${type}>(state, ${n}, ${i * bytes});`),
    '}\n',
  ].join('\n');
}

function constants(name) {
  const { bits, rounds } = HASHES[name];
  const list = (numbers) => `memory.data<u${bits}>([${numbers.join(', ')}])`;
  const start = primes(8).map((p) => fraction(p, 2n, bits));
  const each = primes(rounds).map((p) => fraction(p, 3n, bits));
  return [
    `export const ${name.toUpperCase()}_START: usize = ${list(start)};`,
    `const ${name.toUpperCase()}_CONSTANTS: usize = ${list(each)};`,
  ];
}

/** The AssemblyScript source of the compression functions of SHA-256 and SHA-512 (FIPS 180-4). */
export const hashSource = () =>
  Object.keys(HASHES)
    .flatMap((name) => [...constants(name), compression(name)])
    .join('\n');
