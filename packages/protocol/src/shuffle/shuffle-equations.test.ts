import { concatBytes, fromBase64Url } from '@sandoq/kernel';
import { describe, expect, test } from 'vitest';
import { addScalars, encodeScalar, loadWasmKernelSync } from '../group/index.ts';
import { readScalar, sumsAreIdentity, weightSource } from '../group/equation-sum.ts';
import { generators } from './generators.ts';
import { decodeVectors, encodeVectors, vectorCount, type MixedList, type Pair } from './mixed-list.ts';
import { proofLength, splitProof } from './proof-layout.ts';
import { proveShuffle } from './prove-shuffle.ts';
import { reEncrypt } from './re-encrypt.ts';
import { shuffleEquations } from './shuffle-equations.ts';
import { shufflePoints } from './shuffle-points.ts';
import { ShuffleFixture } from './testing/shuffle-fixture.ts';

const kernel = loadWasmKernelSync();
const fixture = new ShuffleFixture();
const points = shufflePoints(fixture.key, 4);
const { key } = points;
const binding = { ...fixture.input(1, 1, []) };
const votes = [
  [1, 2],
  [2, 1],
  [0, 0],
  [1, 0],
];
const input = fixture.list(votes, 2);

function holds(list: MixedList, output: Uint8Array, proof: Uint8Array, bound = binding): boolean | undefined {
  const count = vectorCount(list);
  const parts = splitProof(proof, count, list.width);
  const weight = weightSource(fixture.random);
  const sum = shuffleEquations(bound, list, output, parts, generators(count), weight);
  return sum === undefined ? undefined : sumsAreIdentity(kernel, [sum], fromBase64Url(fixture.key));
}

/** A shuffler that knows the honest secrets, changes the outputs and then proves as if nothing had happened. */
function cheat(change: (outputs: readonly (readonly Pair[])[]) => readonly (readonly Pair[])[]) {
  const { outputs, secrets } = reEncrypt(key, decodeVectors(2, input.ciphertexts), fixture.random);
  const changed = change(outputs);
  const output = encodeVectors(changed);
  const claim = { binding, input, points, outputs: changed, output };
  return holds(input, output, proveShuffle(claim, secrets, fixture.random));
}

describe('a shuffler that proves outputs', () => {
  test('that are the inputs in another order is believed', () => {
    expect(cheat((outputs) => outputs)).toBe(true);
  });

  test('of which one is a vote of its own is not', () => {
    const [own] = decodeVectors(2, fixture.list([[2, 0]], 2).ciphertexts);
    expect(cheat(([, ...rest]) => [own!, ...rest])).toBe(false);
  });

  test('of which one stands twice instead of another is not', () => {
    expect(cheat(([first, , ...rest]) => [first!, first!, ...rest])).toBe(false);
  });

  test('that are in another order than it committed to is not', () => {
    expect(cheat(([first, second, ...rest]) => [second!, first!, ...rest])).toBe(false);
  });

  test('of which one vector has its pairs exchanged is not', () => {
    expect(cheat(([first, ...rest]) => [first!.toReversed(), ...rest])).toBe(false);
  });

  test('of which one pair has another second half is not', () => {
    expect(cheat(([first, ...rest]) => [[{ ...first![0]!, B: first![1]!.B }, first![1]!], ...rest])).toBe(
      false,
    );
  });
});

test('a shuffler that takes one input twice, and commits to just that, is not believed', () => {
  const vectors = decodeVectors(2, input.ciphertexts);
  const from = [0, 0, 2, 3];
  const taken = from.map((j) => reEncrypt(key, [vectors[j]!], fixture.random));
  const outputs = taken.map((one) => one.outputs[0]!);
  const secrets = { permutation: from, randomness: taken.map((one) => one.secrets.randomness[0]!) };
  const output = encodeVectors(outputs);
  const proof = proveShuffle({ binding, input, points, outputs, output }, secrets, fixture.random);
  expect(holds(input, output, proof)).toBe(false);
});

describe('every response is needed', () => {
  const { outputs, secrets } = reEncrypt(key, decodeVectors(2, input.ciphertexts), fixture.random);
  const output = encodeVectors(outputs);
  const proof = proveShuffle({ binding, input, points, outputs, output }, secrets, fixture.random);
  const scalarsAt = proof.length - 32 * (3 + 2 + 2 * votes.length);
  const responses = Array.from({ length: (proof.length - scalarsAt) / 32 }, (_, i) => scalarsAt + i * 32);

  test('the proof has the length of the layout and holds', () => {
    expect(proof).toHaveLength(proofLength(votes.length, 2));
    expect(holds(input, output, proof)).toBe(true);
  });

  test.each(responses)('the one at byte %i, one more than it should be', (at) => {
    const changed = proof.slice();
    changed.set(encodeScalar(addScalars(readScalar(proof, at)!, 1n)), at);
    expect(holds(input, output, changed)).toBe(false);
  });

  test.each(responses)('the one at byte %i, not below the order', (at) => {
    const changed = proof.slice().fill(255, at, at + 32);
    expect(holds(input, output, changed)).toBeUndefined();
  });

  test.each(Array.from({ length: scalarsAt / 32 }, (_, i) => i * 32))(
    'every commitment too: the one at byte %i replaced',
    (at) => {
      const changed = proof.slice();
      changed.set(output.subarray(0, 32), at);
      expect(holds(input, output, changed)).toBe(false);
    },
  );

  test('a proof for another statement is none for this one', () => {
    const other = fixture.list(votes, 2);
    expect(holds(other, output, proof)).toBe(false);
    expect(holds({ ...input, contest: 'other' }, output, proof)).toBe(false);
    expect(holds({ ...input, weight: 2 }, output, proof)).toBe(false);
    expect(holds(input, input.ciphertexts, proof)).toBe(false);
    expect(holds(input, output, proof, { ...binding, round: 2 })).toBe(false);
    expect(holds(input, output, proof, { ...binding, trustee: 2 })).toBe(false);
    expect(holds(input, output, proof, { ...binding, context: fixture.tally })).toBe(false);
    expect(holds(input, output, proof, { ...binding, tally: fixture.context })).toBe(false);
    expect(holds(input, concatBytes(output.subarray(256), output.subarray(0, 256)), proof)).toBe(false);
  });
});
