import { canonicalBytes, fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { describe, expect, test } from 'vitest';
import { decodeJson, hashJson } from '../encoding/index.ts';
import { decodePoint, loadWasmKernelSync, nobleKernel } from '../group/index.ts';
import { checkShuffle, shuffleEntry, type MixedList } from '../shuffle/index.ts';
import { ShuffleFixture } from '../shuffle/testing/shuffle-fixture.ts';
import { checkMixedDecryption } from './check-mixed-decryption.ts';
import { combineMixed } from './combine-mixed.ts';
import { decryptMixed, mixedSharesShape, type MixedShares } from './decrypt-mixed.ts';
import { encryptMixedContest } from './encrypt-mixed.ts';
import type { MixedAnswer } from './mixed-answer.ts';
import { mixedInputs } from './mixed-inputs.ts';
import { ranking, scores, suggestion } from './testing/mixed-contests.ts';

const kernel = loadWasmKernelSync();
const fixture = new ShuffleFixture('mixed election');
const { random } = fixture;
const contests = [ranking, scores, suggestion];
const key = decodePoint(fromBase64Url(fixture.key));
if (!key.ok) throw new TypeError('not a point');
const Y = key.value;

function part(contest: (typeof contests)[number], answer: MixedAnswer) {
  const binding = { context: fromBase64Url(fixture.context), credential: random(32) };
  const encrypted = encryptMixedContest(contest, answer, Y, binding, random);
  if (!encrypted.ok) throw new TypeError(encrypted.error.code);
  return encrypted.value.contest;
}

const ballots = [
  {
    weight: 1,
    contests: [part(ranking, { b1: 1, b2: 2 }), part(scores, { p1: 5 }), part(suggestion, 'چراغ حیاط')],
  },
  { weight: 20, contests: [part(ranking, { b3: 1 }), part(scores, {}), part(suggestion, '')] },
  { weight: 1, contests: [part(ranking, { b3: 1, b2: 2, b1: 3 })] },
  // Devices that encrypted something else: a number no option can have, bytes that are no text.
  {
    weight: 20,
    contests: [
      { ...part({ ...ranking, ranks: 9 }, { b1: 1, b2: 2, b3: 3 }) },
      part(scores, {}),
      { ...part({ ...scores, id: 'suggestion' }, { p1: 3 }) },
    ],
  },
];
const foreign = part({ ...scores, id: 'board', maxScore: 9, options: ranking.options }, { b1: 9 });
const inputs = mixedInputs(contests, [...ballots, { weight: 20, contests: [foreign] }]);

function mix(trustee: number, round: number, lists: readonly MixedList[]) {
  const body = shuffleEntry(fixture.input(trustee, round, lists), random);
  const seen = round === 1 ? [] : [2];
  const checked = checkShuffle(kernel, fixture.expectation(round, lists, seen), body, random);
  expect(checked.findings).toEqual([]);
  return { hash: hashJson(body), lists: checked.outputs! };
}

const mixed = mix(1, 2, mix(2, 1, inputs).lists);
const sharesOf = (trustee: number): MixedShares => {
  const { context, tally } = fixture;
  const secret = fixture.secrets.get(trustee)!;
  const input = { context, tally, shuffle: mixed.hash, trustee, secret, lists: mixed.lists };
  return decryptMixed(kernel, input, random);
};
const shares = new Map([1, 2].map((j) => [j, sharesOf(j)]));
const check = (
  trustee: number,
  given: MixedShares,
  more: { readonly shuffle?: string; readonly context?: string } = {},
) => {
  const { context, tally } = fixture;
  const verificationKey = fixture.verificationKeys.get(trustee)!;
  const binding = { context, tally, shuffle: mixed.hash, trustee, verificationKey, ...more };
  return checkMixedDecryption(kernel, binding, mixed.lists, given, random).map((f) => f.code);
};

test('there is one list for every contest and weight, ascending', () => {
  expect(
    inputs.map(({ contest, weight, width, ciphertexts }) => [contest, weight, width, ciphertexts.length]),
  ).toEqual([
    ['board', 1, 3, 2 * 3 * 64],
    ['board', 20, 3, 3 * 3 * 64],
    ['plans', 1, 2, 1 * 2 * 64],
    ['plans', 20, 2, 2 * 2 * 64],
    ['suggestion', 1, 2, 1 * 2 * 64],
    ['suggestion', 20, 2, 2 * 2 * 64],
  ]);
});

test('the votes that went in come out of two shuffles, and no others', () => {
  const decryptions = [2, 1].map((trustee) => ({ trustee, mixed: shares.get(trustee)! }));
  const combined = combineMixed(kernel, contests, mixed.lists, decryptions, 2);
  if (!combined.ok) throw new TypeError(combined.error.code);
  const sorted = combined.value.map(({ contest, weight, votes, invalid }) => [
    `${contest} ${weight}`,
    votes.map((vote) => (typeof vote === 'string' ? vote : vote.join())).toSorted(),
    invalid.length,
  ]);
  expect(sorted).toEqual([
    ['board 1', ['1,2,0', '3,2,1'], 0],
    ['board 20', ['0,0,1', '1,2,3'], 1],
    ['plans 1', ['5,0'], 0],
    ['plans 20', ['0,0', '0,0'], 0],
    ['suggestion 1', ['چراغ حیاط'], 0],
    ['suggestion 20', [''], 1],
  ]);
  expect(combineMixed(nobleKernel, contests, mixed.lists, decryptions, 2)).toEqual(combined);
  expect(combineMixed(kernel, contests, mixed.lists, decryptions.slice(1), 2).ok).toBe(false);
});

describe('a decryption', () => {
  test('holds and has its shape', () => {
    expect(check(1, shares.get(1)!)).toEqual([]);
    expect(check(2, shares.get(2)!)).toEqual([]);
    const json = JSON.parse(new TextDecoder().decode(canonicalBytes(shares.get(1)!)));
    expect(decodeJson(mixedSharesShape, json)).toEqual({ ok: true, value: shares.get(1) });
  });

  test('of another trustee does not', () => {
    expect(check(1, shares.get(2)!)).toEqual(Array.from({ length: 6 }, () => 'share'));
  });

  test('for another election or another shuffle does not', () => {
    expect(check(1, shares.get(1)!, { context: fixture.tally })).toHaveLength(6);
    expect(check(1, shares.get(1)!, { shuffle: fixture.tally })).toEqual([
      'shuffle',
      ...Array.from({ length: 6 }, () => 'share'),
    ]);
  });

  const changed = (field: 'shares' | 'proof', change: (bytes: Uint8Array) => Uint8Array): MixedShares => {
    const given = shares.get(1)!;
    const [first, ...rest] = given.lists;
    return {
      ...given,
      lists: [{ ...first!, [field]: toBase64Url(change(fromBase64Url(first![field]))) }, ...rest],
    };
  };

  test('with two shares exchanged, one replaced, or one that is no point, does not', () => {
    const swap = (b: Uint8Array) =>
      Uint8Array.from([...b.subarray(32, 64), ...b.subarray(0, 32), ...b.subarray(64)]);
    expect(check(1, changed('shares', swap))).toEqual(['share']);
    expect(
      check(
        1,
        changed('shares', (b) => b.slice().fill(0, 0, 32)),
      ),
    ).toEqual(['share']);
    expect(
      check(
        1,
        changed('shares', (b) => b.slice().fill(255, 0, 32)),
      ),
    ).toEqual(['share']);
  });

  test('with a byte of the proof changed does not', () => {
    for (let at = 0; at < 96; at += 5) {
      const flipped = changed('proof', (b) => b.map((byte, i) => (i === at ? byte ^ 1 : byte)));
      expect(check(1, flipped)).toEqual(['share']);
    }
  });

  test('with a list too few, in another order or of another length does not', () => {
    const given = shares.get(1)!;
    expect(check(1, { ...given, lists: given.lists.slice(1) })).toEqual(['wrong-lists']);
    expect(check(1, { ...given, lists: [...given.lists, given.lists[0]!] })).toEqual(['wrong-lists']);
    expect(check(1, { ...given, lists: given.lists.toReversed() })).toEqual(['wrong-lists']);
    expect(
      check(
        1,
        changed('shares', (b) => b.subarray(32)),
      ),
    ).toEqual(['wrong-length']);
    expect(
      check(
        1,
        changed('proof', (b) => b.subarray(32)),
      ),
    ).toEqual(['wrong-length']);
  });
});
