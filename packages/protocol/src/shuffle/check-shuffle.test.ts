import { canonicalBytes, concatBytes, fromBase64Url, toBase64Url } from '@sandoq/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadWasmKernelSync, nobleKernel } from '../group/index.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { checkShuffle } from './check-shuffle.ts';
import { decodeShuffle, signShuffle, type Shuffle } from './shuffle-body.ts';
import { shuffleEntry } from './shuffle-entry.ts';
import { ShuffleFixture } from './testing/shuffle-fixture.ts';

const kernel = loadWasmKernelSync();
const fixture = new ShuffleFixture('check');
const { random } = fixture;
const votes = [
  [1, 2, 3],
  [3, 2, 1],
  [0, 0, 0],
  [1, 0, 0],
  [2, 1, 0],
  [1, 2, 3],
  [0, 1, 0],
];
const inputs = [fixture.list(votes, 3), fixture.list([[4], [5]], 1, 'score', 10)];
const first = shuffleEntry(fixture.input(1, 1, inputs), random);
const checked = checkShuffle(kernel, fixture.expectation(1, inputs), first, random);
const between = checked.outputs!;
const second = shuffleEntry(fixture.input(2, 2, between), random);

/** The findings of a body in the first round, as `check code`. */
const findings = (body: Shuffle, expectation = fixture.expectation(1, inputs)): readonly string[] =>
  checkShuffle(kernel, expectation, body, random).findings.map((f) => `${f.check} ${f.code}`);

/** The first shuffle with a change, signed again by its trustee. */
function signed(change: Partial<Shuffle>, trustee = 1): Shuffle {
  const { signature: _, ...unsigned } = { ...first, ...change };
  const secret = fixture.secrets.get(trustee)!;
  return { ...unsigned, signature: toBase64Url(signShuffle(fixture.context, unsigned, secret, random)) };
}

function withList(change: (bytes: Uint8Array) => Uint8Array, field: 'ciphertexts' | 'proof'): Shuffle {
  const [list, ...rest] = first.lists;
  return signed({
    lists: [{ ...list!, [field]: toBase64Url(change(fromBase64Url(list![field]))) }, ...rest],
  });
}

describe('two rounds', () => {
  test('hold, by both kernels, and the votes are the same', () => {
    expect(checked.findings).toEqual([]);
    const expectation = fixture.expectation(2, between, [1]);
    const last = checkShuffle(kernel, expectation, second, random);
    expect(last.findings).toEqual([]);
    expect(checkShuffle(nobleKernel, expectation, second, random)).toEqual(last);
    expect(fixture.votesOf(last.outputs![0]!)).toEqual(votes.map((v) => v.join()).toSorted());
    expect(fixture.votesOf(last.outputs![1]!)).toEqual(['4', '5']);
  });

  test('no ciphertext is as it was', () => {
    const halves = (bytes: Uint8Array) =>
      Array.from({ length: bytes.length / 32 }, (_, i) => toBase64Url(bytes.subarray(i * 32, i * 32 + 32)));
    const before = new Set(halves(inputs[0]!.ciphertexts));
    expect(halves(between[0]!.ciphertexts).filter((half) => before.has(half))).toEqual([]);
  });

  test('do not hold when swapped', () => {
    const swapped = checkShuffle(kernel, fixture.expectation(1, inputs), second, random);
    expect(swapped.findings.map((f) => `${f.check} ${f.code}`)).toEqual([
      'V40 round',
      'V42 proof',
      'V42 proof',
    ]);
    expect(findings(first, fixture.expectation(2, between, [2]))).toContain('V42 proof');
  });
});

test('a body survives its encoding', () => {
  expect(decodeShuffle(canonicalBytes(first))).toEqual({ ok: true, value: first });
});

test('any number of vectors of any width, in any order', () => {
  const vote = fc.array(fc.nat(3), { minLength: 2, maxLength: 2 });
  const sizes = fc.constantFrom(0, 1, 2, 7).chain((n) => fc.array(vote, { minLength: n, maxLength: n }));
  fc.assert(
    fc.property(sizes, fc.string(), (values, seed) => {
      const list = [fixture.list(values, 2)];
      const body = shuffleEntry(fixture.input(2, 1, list), seededRandom(seed));
      const result = checkShuffle(kernel, fixture.expectation(1, list), body, random);
      expect(result.findings).toEqual([]);
      expect(fixture.votesOf(result.outputs![0]!)).toEqual(values.map((v) => v.join()).toSorted());
    }),
    { numRuns: 8 },
  );
});

describe('a shuffle is refused', () => {
  const vector = 3 * 64;
  const cases: readonly (readonly [string, Shuffle, readonly string[]])[] = [
    [
      'when a vote is replaced',
      withList(
        (b) => concatBytes(inputs[0]!.ciphertexts.subarray(0, vector), b.subarray(vector)),
        'ciphertexts',
      ),
      ['V42 proof'],
    ],
    [
      'when a vote stands twice',
      withList(
        (b) => concatBytes(b.subarray(0, vector), b.subarray(0, vector), b.subarray(2 * vector)),
        'ciphertexts',
      ),
      ['V42 proof'],
    ],
    ['when a vote is dropped', withList((b) => b.subarray(vector), 'ciphertexts'), ['V40 wrong-length']],
    [
      'when a vote is added',
      withList((b) => concatBytes(b, b.subarray(0, vector)), 'ciphertexts'),
      ['V40 wrong-length'],
    ],
    [
      'when nothing was shuffled but the proof kept',
      withList(() => inputs[0]!.ciphertexts, 'ciphertexts'),
      ['V42 proof'],
    ],
    ['when the proof is short', withList((b) => b.subarray(32), 'proof'), ['V40 wrong-length']],
    [
      'when a ciphertext is no point',
      withList((b) => b.slice().fill(255, 32, 64), 'ciphertexts'),
      ['V41 point'],
    ],
    [
      'when a first half is the identity',
      withList((b) => b.slice().fill(0, 0, 32), 'ciphertexts'),
      ['V41 identity'],
    ],
    [
      'when a response is not below the order',
      withList((b) => b.slice().fill(255, b.length - 32), 'proof'),
      ['V41 scalar'],
    ],
    ['when a list is missing', signed({ lists: first.lists.slice(1) }), ['V40 wrong-lists']],
    ['when lists are in another order', signed({ lists: first.lists.toReversed() }), ['V40 wrong-lists']],
    [
      'when a list has another weight',
      signed({ lists: first.lists.map((l) => ({ ...l, weight: 2 })) }),
      ['V40 wrong-lists'],
    ],
    ['when it names another tally', signed({ tally: fixture.context }), ['V40 tally']],
    ['when it names another round', signed({ round: 2 }), ['V40 round']],
    ['when nobody knows its trustee', signed({ trustee: 3 }), ['V40 unknown-trustee']],
    ['when another trustee signed it', signed({}, 2), ['V40 signature']],
    [
      'when it was changed after signing',
      { ...first, tally: fixture.context },
      ['V40 tally', 'V40 signature'],
    ],
    [
      'when a trustee gives the proof of another as its own',
      signed({ trustee: 2 }, 2),
      ['V42 proof', 'V42 proof'],
    ],
  ];

  test.each(cases)('%s', (_, body, expected) => {
    expect(findings(body)).toEqual(expected);
  });

  test('when its trustee has shuffled before', () => {
    expect(findings(first, fixture.expectation(1, inputs, [1]))).toEqual(['V40 second-shuffle']);
  });

  test('when it belongs to another election', () => {
    const other = { ...fixture.expectation(1, inputs), context: fixture.tally };
    expect(findings(first, other)).toEqual(['V40 signature', 'V42 proof', 'V42 proof']);
    const otherKey = { ...fixture.expectation(1, inputs), key: fixture.verificationKeys.get(2)! };
    expect(findings(first, otherKey)).toEqual(['V42 proof', 'V42 proof']);
  });

  test('wherever one bit of the proof is flipped', () => {
    const length = fromBase64Url(first.lists[0]!.proof).length;
    fc.assert(
      fc.property(fc.nat(length - 1), fc.nat(7), (at, bit) => {
        const flipped = withList((b) => b.map((byte, i) => (i === at ? byte ^ (1 << bit) : byte)), 'proof');
        expect(findings(flipped)).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });
});
