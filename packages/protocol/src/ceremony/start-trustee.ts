import { fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { x25519 } from '@noble/curves/ed25519.js';
import { digest, hashJson } from '../encoding/index.ts';
import {
  BASE,
  encodePoint,
  encodeScalar,
  multiply,
  randomScalar,
  type RandomSource,
} from '../group/index.ts';
import type { CeremonyCoefficients, CeremonyCommitment } from './ceremony-body.ts';
import { proveKey } from './key-proof.ts';

/** What a trustee keeps sealed until the count: the polynomial and the nonce of the lot, base64url. */
export type TrusteeSecret = {
  readonly trustee: number;
  /** t scalars of 32 bytes. */
  readonly polynomial: readonly string[];
  /** 32 bytes that open the nonce commitment. */
  readonly nonce: string;
  /**
   * X25519 secrets of 32 bytes, one for what each trustee deals, by its id; with several trustees only. Each dealer seals
   * to another key, so that a complaint shows nothing but what its dealer knows.
   */
  readonly encryptionSecrets?: readonly string[];
};

/** A trustee's first move: the secret to keep and both bodies, of which the commitment is published first. */
export type TrusteeStart = {
  readonly secret: TrusteeSecret;
  readonly commitment: CeremonyCommitment;
  readonly coefficients: CeremonyCoefficients;
};

/** The commitment to a trustee's part of the lot, base64url. */
export const nonceCommitment = (nonce: string): string =>
  toBase64Url(digest('lot-nonce', fromBase64Url(nonce)));

/**
 * Draws a trustee's polynomial of degree t − 1 and proves knowledge of its constant term (protocol §3.2).
 * With several trustees a key pair is drawn too for what each of them deals.
 * @param manifest hash of the manifest body. @param trustees threshold t, and their number n.
 */
export function startTrustee(
  manifest: string,
  trustee: number,
  { threshold, count }: { readonly threshold: number; readonly count: number },
  random: RandomSource,
): TrusteeStart {
  const polynomial = Array.from({ length: threshold }, () => randomScalar(random));
  const nonce = toBase64Url(random(32));
  const encryptionSecrets = count > 1 ? Array.from({ length: count }, () => random(32)) : undefined;
  const statement = {
    trustee,
    coefficients: polynomial.map((a) => toBase64Url(encodePoint(multiply(BASE, a)))),
    nonceCommitment: nonceCommitment(nonce),
    ...(encryptionSecrets === undefined
      ? {}
      : { encryptionKeys: encryptionSecrets.map((secret) => toBase64Url(x25519.getPublicKey(secret))) }),
  };
  const proof = toBase64Url(proveKey(manifest, statement, polynomial[0]!, random));
  const coefficients = { type: 'ceremony', v: 1, step: 'coefficients', ...statement, proof } as const;
  const hash = hashJson(coefficients);
  return {
    secret: {
      trustee,
      polynomial: polynomial.map((a) => toBase64Url(encodeScalar(a))),
      nonce,
      ...(encryptionSecrets === undefined ? {} : { encryptionSecrets: encryptionSecrets.map(toBase64Url) }),
    },
    commitment: { type: 'ceremony', v: 1, step: 'commitment', trustee, hash },
    coefficients,
  };
}
