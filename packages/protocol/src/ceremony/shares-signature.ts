import { sha256 } from '@noble/hashes/sha2.js';
import { canonicalBytes, fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { hashJson, u32 } from '../encoding/index.ts';
import { joinBytes } from '../encoding/join-bytes.ts';
import { challenge, decodeScalar, type RandomSource } from '../group/index.ts';
import { proveSecret } from '../group/prove-secret.ts';
import type { CeremonyCoefficients, CeremonyShares } from './ceremony-body.ts';
import type { TrusteeSecret } from './start-trustee.ts';

/** Dealt shares before their dealer signs them. */
export type UnsignedShares = Omit<CeremonyShares, 'signature'>;

/**
 * The challenge of the signature under dealt shares (protocol §7): it covers everybody's coefficients, so that what was
 * dealt to some keys is worth nothing beside others.
 * @param all everybody's coefficients, by trustee id. @param R first half of the signature.
 */
export function sharesChallenge(
  manifest: string,
  all: readonly CeremonyCoefficients[],
  { type, v, step, trustee, shares }: UnsignedShares,
  R: Uint8Array,
): bigint {
  return challenge('ceremony-shares', [
    fromBase64Url(manifest),
    u32(trustee),
    joinBytes(all.map((body) => fromBase64Url(hashJson(body)))),
    fromBase64Url(all[trustee - 1]!.coefficients[0]!),
    R,
    sha256(canonicalBytes({ type, v, step, trustee, shares })),
  ]);
}

/** Signs dealt shares with the dealer's constant term. @throws RangeError when the secret is not a scalar */
export function signShares(
  manifest: string,
  { polynomial }: Pick<TrusteeSecret, 'polynomial'>,
  all: readonly CeremonyCoefficients[],
  body: UnsignedShares,
  random: RandomSource,
): CeremonyShares {
  const a = decodeScalar(fromBase64Url(polynomial[0]!));
  if (!a.ok) throw new RangeError('not a scalar');
  const signature = proveSecret(a.value, (R) => sharesChallenge(manifest, all, body, R), random);
  return { ...body, signature: toBase64Url(signature) };
}
