import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, sameBytes } from '@sandoq/kernel';
import { decodeScalar, scalarFromWideBytes } from './scalar.ts';

const { Point } = ed25519;

/**
 * Verifies Ed25519 in the strictest reading of RFC 8032 §5.1.7: canonical encodings, no key of small order, and the
 * equation without the cofactor, `[S]B − [k]A` being R byte for byte, as most verifiers of logs have it. (With the
 * cofactor, a signer could make signatures that some verifiers take and others refuse.) Public data only.
 */
export function verifyStrictSignature(
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  if (!ed25519.verify(signature, message, publicKey, { zip215: false })) return false;
  const r = signature.subarray(0, 32);
  const s = decodeScalar(signature.subarray(32));
  if (!s.ok) return false;
  const k = scalarFromWideBytes(sha512(concatBytes(r, publicKey, message)));
  const expected = Point.BASE.multiplyUnsafe(s.value).subtract(Point.fromBytes(publicKey).multiplyUnsafe(k));
  return sameBytes(expected.toBytes(), r);
}
