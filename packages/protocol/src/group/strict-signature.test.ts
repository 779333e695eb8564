import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8Bytes } from '@sandoq/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeScalar, multiplyScalars, addScalars, scalarFromWideBytes } from './scalar.ts';
import { verifyStrictSignature } from './strict-signature.ts';

const { Point } = ed25519;
const SECRET = new Uint8Array(32).fill(5);
const KEY = ed25519.getPublicKey(SECRET);
const MESSAGE = utf8Bytes('a checkpoint');

test('a signature holds, and none does with a bit changed', () => {
  const signature = ed25519.sign(MESSAGE, SECRET);
  expect(verifyStrictSignature(signature, MESSAGE, KEY)).toBe(true);
  fc.assert(
    fc.property(fc.nat(511), (bit) => {
      const changed = Uint8Array.from(signature);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(verifyStrictSignature(changed, MESSAGE, KEY)).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test('a signer who adds a point of small order to R is refused, though the equation with the cofactor holds', () => {
  const { scalar } = ed25519.utils.getExtendedPublicKey(SECRET);
  const nonce = 7n;
  const order2 = Point.fromAffine({ x: 0n, y: Point.Fp.neg(1n) });
  const r = Point.BASE.multiply(nonce).add(order2).toBytes();
  const k = scalarFromWideBytes(sha512(concatBytes(r, KEY, MESSAGE)));
  const signature = concatBytes(
    r,
    encodeScalar(addScalars(nonce, multiplyScalars(k, Point.Fn.create(scalar)))),
  );
  expect(ed25519.verify(signature, MESSAGE, KEY, { zip215: false })).toBe(true);
  expect(verifyStrictSignature(signature, MESSAGE, KEY)).toBe(false);
});
