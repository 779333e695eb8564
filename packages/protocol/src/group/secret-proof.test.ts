import { concatBytes } from '@sandoq/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../testing/seeded-random.ts';
import { challenge } from './challenge.ts';
import { proofHolds } from './check-secret-proof.ts';
import { nobleKernel } from './noble-kernel.ts';
import { BASE, encodePoint, multiply } from './point.ts';
import { proveSecret } from './prove-secret.ts';
import { ORDER, decodeScalar, encodeScalar, randomScalar } from './scalar.ts';
import { loadWasmKernelSync } from './wasm-kernel.ts';

const random = seededRandom('secret-proof');
const secret = randomScalar(random);
const X = encodePoint(multiply(BASE, secret));
const challengeOf = (R: Uint8Array): bigint => challenge('test', [X, R]);
const proof = proveSecret(secret, challengeOf, random);

test.each([
  ['noble', nobleKernel],
  ['wasm', loadWasmKernelSync()],
])('a proof of the secret holds for its key and its challenge only (%s)', (_, kernel) => {
  expect(proof).toHaveLength(64);
  expect(proofHolds(kernel, proof, X, challengeOf)).toBe(true);
  expect(proofHolds(kernel, proof, encodePoint(multiply(BASE, secret + 1n)), challengeOf)).toBe(false);
  expect(proofHolds(kernel, proof, X, (R) => challenge('other', [X, R]))).toBe(false);
  expect(proofHolds(kernel, proof, new Uint8Array(32).fill(255), challengeOf)).toBe(false);
});

test('a proof with a bit changed holds for nobody', () => {
  fc.assert(
    fc.property(fc.nat(511), (bit) => {
      const changed = Uint8Array.from(proof);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(proofHolds(nobleKernel, changed, X, challengeOf)).not.toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('a response that is not below ℓ is told apart: there are no two spellings of one proof', () => {
  const z = decodeScalar(proof.subarray(32));
  if (!z.ok) throw new Error('not a scalar');
  const again = encodeScalar(0n);
  for (let i = 0, rest = z.value + ORDER; i < 32; i++, rest >>= 8n) again[i] = Number(rest & 255n);
  expect(proofHolds(nobleKernel, concatBytes(proof.subarray(0, 32), again), X, challengeOf)).toBeUndefined();
});
