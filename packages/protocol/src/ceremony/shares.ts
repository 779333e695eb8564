import { err, fromBase64Url, ok, toBase64Url, type Result } from '@sandoq/kernel';
import { u32 } from '../encoding/index.ts';
import { joinBytes } from '../encoding/join-bytes.ts';
import { BASE, addScalars, challenge, encodePoint, multiply, type RandomSource } from '../group/index.ts';
import { proveSecret } from '../group/prove-secret.ts';
import type {
  CeremonyAcceptance,
  CeremonyCoefficients,
  CeremonyComplaint,
  CeremonyShares,
} from './ceremony-body.ts';
import { commitmentAt, evaluatePolynomial, verificationKey } from './keys.ts';
import { openShare, sealShare } from './share-seal.ts';
import { signShares } from './shares-signature.ts';
import type { TrusteeSecret } from './start-trustee.ts';

/** Deals a trustee's shares to all others, and signs them (protocol §7). @param all everybody's coefficients, by trustee id. */
export async function dealShares(
  manifest: string,
  secret: TrusteeSecret,
  all: readonly CeremonyCoefficients[],
  random: RandomSource,
): Promise<CeremonyShares> {
  const shares = [];
  for (const { trustee: to, encryptionKeys } of all) {
    if (to === secret.trustee) continue;
    const encryptionKey = encryptionKeys?.[secret.trustee - 1];
    if (encryptionKey === undefined) throw new RangeError(`trustee ${to} has no encryption key`);
    const share = evaluatePolynomial(secret.polynomial, to);
    shares.push(await sealShare(manifest, secret.trustee, to, encryptionKey, share, random));
  }
  const body = { type: 'ceremony', v: 1, step: 'shares', trustee: secret.trustee, shares } as const;
  return signShares(manifest, secret, all, body, random);
}

/** Says whether a share of trustee i's secret, dealt to j, fits i's coefficients: `sG = Σ_k j^k C_k`. */
export const shareFits = (coefficients: CeremonyCoefficients, to: number, share: bigint): boolean =>
  encodePoint(multiply(BASE, share)).join() === encodePoint(commitmentAt(coefficients, to)).join();

/**
 * Opens and checks all shares dealt to a trustee, its own included. @returns the trustee's share x_j of the key, or,
 * when one does not fit, the complaint that shows it.
 * @throws SealUnsupported when nothing can be opened on this device: then nobody is to blame
 */
export async function receiveShares(
  manifest: string,
  secret: TrusteeSecret,
  all: readonly CeremonyCoefficients[],
  dealt: readonly CeremonyShares[],
): Promise<Result<bigint, CeremonyComplaint>> {
  const { trustee, encryptionSecrets } = secret;
  let sum = evaluatePolynomial(secret.polynomial, trustee);
  for (const coefficients of all) {
    const from = coefficients.trustee;
    if (from === trustee) continue;
    const encryptionSecret = encryptionSecrets?.[from - 1];
    if (encryptionSecret === undefined) throw new RangeError(`no encryption secret for trustee ${from}`);
    const sealed = dealt.find((d) => d.trustee === from)?.shares.find((s) => s.to === trustee);
    const share =
      sealed === undefined ? undefined : await openShare(manifest, from, sealed, encryptionSecret);
    if (share === undefined || !shareFits(coefficients, trustee, share)) {
      return err({ type: 'ceremony', v: 1, step: 'complaint', trustee, against: from, encryptionSecret });
    }
    sum = addScalars(sum, share);
  }
  return ok(sum);
}

/** The challenge of an acceptance's proof. @param transcript hashes of all ceremony bodies before the first acceptance. */
export const acceptanceChallenge = (
  manifest: string,
  trustee: number,
  transcript: readonly string[],
  key: Uint8Array,
  R: Uint8Array,
): bigint =>
  challenge('ceremony-acceptance', [
    fromBase64Url(manifest),
    u32(trustee),
    joinBytes(transcript.map(fromBase64Url)),
    key,
    R,
  ]);

/** Accepts all shares by proving to know `x_j` of the verification key `V_j` (protocol §7). */
export function acceptShares(
  manifest: string,
  trustee: number,
  all: readonly CeremonyCoefficients[],
  transcript: readonly string[],
  share: bigint,
  random: RandomSource,
): CeremonyAcceptance {
  const key = fromBase64Url(verificationKey(all, trustee));
  const proof = proveSecret(share, (R) => acceptanceChallenge(manifest, trustee, transcript, key, R), random);
  return { type: 'ceremony', v: 1, step: 'acceptance', trustee, proof: toBase64Url(proof) };
}
