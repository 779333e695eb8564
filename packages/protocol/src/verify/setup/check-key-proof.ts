import { fromBase64Url } from '@sandoq/kernel';
import {
  acceptanceChallenge,
  keyProofChallenge,
  sharesChallenge,
  verificationKey,
  type CeremonyAcceptance,
  type CeremonyCoefficients,
  type CeremonyShares,
} from '../../ceremony/index.ts';
import { joinBytes } from '../../encoding/join-bytes.ts';
import { proofHolds } from '../../group/check-secret-proof.ts';
import { encodesIdentity, type PublicKernel } from '../../group/index.ts';
import { finding, type BodyFinding } from '../../finding/finding.ts';

/** V12: the proof of knowledge of a trustee's constant term, and every coefficient a point other than the identity. */
export function checkKeyProof(
  kernel: PublicKernel,
  manifest: string,
  body: CeremonyCoefficients,
): BodyFinding[] {
  const params = { trustee: body.trustee };
  const points = body.coefficients.map(fromBase64Url);
  if (points.length === 0 || points.some(encodesIdentity)) return [finding('V12', 'identity', params)];
  if (!kernel.sumPoints(joinBytes(points)).ok) return [finding('V12', 'point', params)];
  const holds = proofHolds(kernel, fromBase64Url(body.proof), points[0]!, (R) =>
    keyProofChallenge(manifest, body, R),
  );
  if (holds === undefined) return [finding('V12', 'scalar', params)];
  return holds ? [] : [finding('V12', 'key-proof', params)];
}

/** V12: who dealt shares knows the constant term of the coefficients they go with. The coefficients must have been checked. */
export function checkSharesSignature(
  kernel: PublicKernel,
  manifest: string,
  all: readonly CeremonyCoefficients[],
  body: CeremonyShares,
): BodyFinding[] {
  const { trustee, signature } = body;
  const own = all[trustee - 1];
  if (own === undefined) return [];
  const A = fromBase64Url(own.coefficients[0]!);
  const holds = proofHolds(kernel, fromBase64Url(signature), A, (R) =>
    sharesChallenge(manifest, all, body, R),
  );
  if (holds === undefined) return [finding('V12', 'scalar', { trustee })];
  return holds ? [] : [finding('V12', 'shares-signature', { trustee })];
}

/** V12: a trustee's acceptance proves that it knows its share of the key. The coefficients must have been checked. */
export function checkAcceptance(
  kernel: PublicKernel,
  manifest: string,
  all: readonly CeremonyCoefficients[],
  transcript: readonly string[],
  body: CeremonyAcceptance,
): BodyFinding[] {
  const { trustee } = body;
  const key = fromBase64Url(verificationKey(all, trustee));
  if (encodesIdentity(key)) return [finding('V12', 'identity', { trustee })];
  const holds = proofHolds(kernel, fromBase64Url(body.proof), key, (R) =>
    acceptanceChallenge(manifest, trustee, transcript, key, R),
  );
  if (holds === undefined) return [finding('V12', 'scalar', { trustee })];
  return holds ? [] : [finding('V12', 'acceptance', { trustee })];
}
