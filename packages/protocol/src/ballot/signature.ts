import { canonicalBytes, concatBytes, fromBase64Url } from '@sandoq/kernel';
import { sha256 } from '@noble/hashes/sha2.js';
import {
  BASE,
  addScalars,
  challenge,
  encodePoint,
  encodeScalar,
  multiply,
  multiplyScalars,
  randomScalar,
  type RandomSource,
} from '../group/index.ts';
import type { Ballot } from './ballot-body.ts';

/** SHA-256 of the canonical ballot without its signature: what the signature is about. */
export function unsignedDigest(ballot: Omit<Ballot, 'signature'>): Uint8Array {
  const { type, v, context, credential, style, contests } = ballot;
  return sha256(canonicalBytes({ type, v, context, credential, style, contests }));
}

/** The challenge of a ballot's signature (protocol §3.5) for `R`, the first half of the signature. */
export const signatureChallenge = (credential: Uint8Array, R: Uint8Array, unsigned: Uint8Array): bigint =>
  challenge('ballot-signature', [credential, R, unsigned]);

/** Signs a ballot with the credential's secret scalar; 64 bytes `R ‖ z`. */
export function signBallot(
  ballot: Omit<Ballot, 'signature'>,
  secret: bigint,
  random: RandomSource,
): Uint8Array {
  const w = randomScalar(random);
  const R = encodePoint(multiply(BASE, w));
  const e = signatureChallenge(fromBase64Url(ballot.credential), R, unsignedDigest(ballot));
  return concatBytes(R, encodeScalar(addScalars(w, multiplyScalars(e, secret))));
}
