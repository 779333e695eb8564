import { canonicalBytes, fromBase64Url, utf8Bytes } from '@sandoq/kernel';
import { sha256 } from '@noble/hashes/sha2.js';
import { challenge, type HashParts, type RandomSource } from '../group/index.ts';
import { proveSecret } from '../group/prove-secret.ts';
import type { Ballot } from './ballot-body.ts';

/** SHA-256 of the canonical ballot without its signature: what the signature is about. */
export function unsignedDigest(ballot: Omit<Ballot, 'signature'>): Uint8Array {
  const { type, v, context, credential, style, contests } = ballot;
  return sha256(canonicalBytes({ type, v, context, credential, style, contests }));
}

/**
 * What {@link unsignedDigest} hashes, cut out of a ballot's own canonical bytes: all but the field `signature`, which
 * only `style`, `type` and `v` follow.
 */
export function unsignedParts(ballot: Ballot, bytes: Uint8Array): readonly [Uint8Array, Uint8Array] {
  const { signature, style, type, v } = ballot;
  const rest = utf8Bytes(`,"style":"${style}","type":"${type}","v":${v}}`).length;
  const field = utf8Bytes(`,"signature":"${signature}"`).length;
  return [bytes.subarray(0, bytes.length - rest - field), bytes.subarray(bytes.length - rest)];
}

/**
 * The challenge of a ballot's signature (protocol §3.5) for `R`, the first half of the signature.
 * @param hash SHA-512, a kernel's where there are many.
 */
export const signatureChallenge = (
  credential: Uint8Array,
  R: Uint8Array,
  unsigned: Uint8Array,
  hash?: HashParts,
): bigint => challenge('ballot-signature', [credential, R, unsigned], hash);

/** Signs a ballot with the credential's secret scalar; 64 bytes `R ‖ z`. */
export function signBallot(
  ballot: Omit<Ballot, 'signature'>,
  secret: bigint,
  random: RandomSource,
): Uint8Array {
  const [credential, unsigned] = [fromBase64Url(ballot.credential), unsignedDigest(ballot)];
  return proveSecret(secret, (R) => signatureChallenge(credential, R, unsigned), random);
}
