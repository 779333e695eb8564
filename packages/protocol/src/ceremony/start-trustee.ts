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
  /** The X25519 secret, 32 bytes, to which others seal their shares; with several trustees only. */
  readonly encryptionSecret?: string;
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
 * With a threshold above one there are several trustees, and a key pair for their shares is drawn too.
 * @param manifest hash of the manifest body.
 */
export function startTrustee(
  manifest: string,
  trustee: number,
  threshold: number,
  random: RandomSource,
): TrusteeStart {
  const polynomial = Array.from({ length: threshold }, () => randomScalar(random));
  const nonce = toBase64Url(random(32));
  const encryptionSecret = threshold > 1 ? random(32) : undefined;
  const statement = {
    trustee,
    coefficients: polynomial.map((a) => toBase64Url(encodePoint(multiply(BASE, a)))),
    nonceCommitment: nonceCommitment(nonce),
    ...(encryptionSecret === undefined
      ? {}
      : { encryptionKey: toBase64Url(x25519.getPublicKey(encryptionSecret)) }),
  };
  const proof = toBase64Url(proveKey(manifest, statement, polynomial[0]!, random));
  const coefficients = { type: 'ceremony', v: 1, step: 'coefficients', ...statement, proof } as const;
  const hash = hashJson(coefficients);
  return {
    secret: {
      trustee,
      polynomial: polynomial.map((a) => toBase64Url(encodeScalar(a))),
      nonce,
      ...(encryptionSecret === undefined ? {} : { encryptionSecret: toBase64Url(encryptionSecret) }),
    },
    commitment: { type: 'ceremony', v: 1, step: 'commitment', trustee, hash },
    coefficients,
  };
}
