import { toBase64Url } from '@sandoq/kernel';
import { expect, test } from 'vitest';
import { keyProofChallenge } from './key-proof.ts';

test('a body may have more coefficients than a call takes arguments', () => {
  const hash = toBase64Url(new Uint8Array(32));
  const coefficients = Array.from({ length: 150_000 }, () => hash);
  const statement = { trustee: 1, coefficients, nonceCommitment: hash };
  expect(keyProofChallenge(hash, statement, new Uint8Array(32))).toBeGreaterThan(0n);
});
