import { concatBytes, fromBase64Url } from '@sandoq/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BASE,
  decodeScalar,
  encodePoint,
  loadWasmKernelSync,
  multiply,
  randomScalar,
} from '../group/index.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { EquationSum, sumsAreIdentity, weightSource } from '../group/equation-sum.ts';
import { encryptMixedContest, encryptPoints } from './encrypt-mixed.ts';
import { addKnowledge, responsesAreCanonical } from './knowledge-equations.ts';
import { answerPoints } from './mixed-answer.ts';
import { ranking, suggestion } from './testing/mixed-contests.ts';

const random = seededRandom('knowledge');
const kernel = loadWasmKernelSync();
const key = multiply(BASE, randomScalar(random));
const binding = { context: random(32), credential: random(32), contest: 'board' };
const answer = { b1: 2, b3: 1 };
const encrypted = encryptMixedContest(ranking, answer, key, binding, random);
if (!encrypted.ok) throw new TypeError(encrypted.error.code);
const { contest, opening } = encrypted.value;
const ciphertexts = fromBase64Url(contest.ciphertexts);
const proof = fromBase64Url(contest.proof);

function holds(pairs: Uint8Array, shown: Uint8Array, bound = binding): boolean | undefined {
  const sum = new EquationSum();
  addKnowledge(sum, bound, pairs, shown, weightSource(random));
  return sumsAreIdentity(kernel, [sum], encodePoint(key));
}

test('an honest proof holds and has 64 bytes for every pair', () => {
  expect(proof).toHaveLength(3 * 64);
  expect(holds(ciphertexts, proof)).toBe(true);
});

test('the opening shows what was encrypted', () => {
  const randomness = fromBase64Url(opening.randomness);
  const scalars = [0, 32, 64].map((at) => {
    const scalar = decodeScalar(randomness.subarray(at, at + 32));
    return scalar.ok ? scalar.value : 0n;
  });
  const points = answerPoints(ranking, answer);
  expect(points.ok && encryptPoints(key, points.value, scalars)).toEqual(ciphertexts);
});

describe('a proof does not hold', () => {
  test('for another credential, election or contest: a copied ballot', () => {
    expect(holds(ciphertexts, proof, { ...binding, credential: random(32) })).toBe(false);
    expect(holds(ciphertexts, proof, { ...binding, context: random(32) })).toBe(false);
    expect(holds(ciphertexts, proof, { ...binding, contest: 'other' })).toBe(false);
  });

  test('for pairs in another order, or with a second half changed', () => {
    expect(holds(concatBytes(ciphertexts.subarray(64), ciphertexts.subarray(0, 64)), proof)).toBe(false);
    const changed = ciphertexts.slice();
    changed.set(ciphertexts.subarray(96, 128), 32);
    expect(holds(changed, proof)).toBe(false);
  });

  test('when a second half is no point', () => {
    expect(holds(ciphertexts.slice().fill(255, 32, 64), proof)).toBeUndefined();
  });

  test('wherever one bit is flipped', () => {
    fc.assert(
      fc.property(fc.nat(proof.length - 1), fc.nat(7), (at, bit) => {
        const flipped = proof.map((byte, i) => (i === at ? byte ^ (1 << bit) : byte));
        expect(responsesAreCanonical(flipped) && holds(ciphertexts, flipped) === true).toBe(false);
      }),
    );
  });
});

test('a text is encrypted the same way', () => {
  const text = encryptMixedContest(suggestion, 'سلام', key, binding, random);
  const part = text.ok ? text.value.contest : undefined;
  const bound = { ...binding, contest: 'suggestion' };
  expect(holds(fromBase64Url(part!.ciphertexts), fromBase64Url(part!.proof), bound)).toBe(true);
});

test('an answer that the contest does not allow is refused', () => {
  expect(encryptMixedContest(ranking, { b1: 9 }, key, binding, random)).toEqual({
    ok: false,
    error: { code: 'value-not-allowed', contest: 'board' },
  });
});
