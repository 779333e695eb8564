import { fromBase64Url } from '@sandoq/kernel';
import { keyProofChallenge, type Ceremony, type CeremonyCoefficients } from '../../ceremony/index.ts';
import { hashJson } from '../../encoding/index.ts';
import { reduceScalar, type PublicKernel } from '../../group/index.ts';
import type { Manifest } from '../../manifest/index.ts';
import { EquationSum, readScalar, sumsAreIdentity } from '../ballots/equation-sum.ts';
import { finding, type BodyFinding } from '../finding.ts';

const IDENTITY_BYTES = new Uint8Array(32);
const isZero = (bytes: Uint8Array): boolean => bytes.every((b) => b === 0);

/** V12: the proof of knowledge of a trustee's constant term, and every coefficient a point other than the identity. */
export function checkKeyProof(
  kernel: PublicKernel,
  manifest: string,
  body: CeremonyCoefficients,
): BodyFinding[] {
  const params = { trustee: body.trustee };
  const points = body.coefficients.map(fromBase64Url);
  if (points.some(isZero)) return [finding('V12', 'identity', params)];
  if (points.some((p) => !kernel.sumPoints(p).ok)) return [finding('V12', 'point', params)];
  const proof = fromBase64Url(body.proof);
  const z = readScalar(proof, 32);
  if (z === undefined) return [finding('V12', 'scalar', params)];
  const e = keyProofChallenge(manifest, body, proof.subarray(0, 32));
  const equation = new EquationSum();
  equation.add(proof, 0, 1n);
  equation.add(points[0]!, 0, reduceScalar(e));
  equation.base = -z;
  return sumsAreIdentity(kernel, [equation], IDENTITY_BYTES) === true
    ? []
    : [finding('V12', 'key-proof', params)];
}

/** The place in the ceremony: which step of which trustee comes next. */
export type CeremonyProgress = {
  readonly commitments: readonly string[];
  readonly coefficients: readonly CeremonyCoefficients[];
};

/** The ceremony before its first entry. */
export const CEREMONY_START: CeremonyProgress = { commitments: [], coefficients: [] };

/** Says whether every step of every trustee is there. */
export const ceremonyIsComplete = (manifest: Manifest, progress: CeremonyProgress): boolean =>
  progress.coefficients.length === manifest.trustees.members.length;

/** V11 and V12 of one ceremony entry: its turn, its commitment, its proof. */
export function checkCeremonyStep(
  kernel: PublicKernel,
  manifest: Manifest,
  manifestHash: string,
  progress: CeremonyProgress,
  body: Ceremony,
): { readonly progress: CeremonyProgress; readonly findings: readonly BodyFinding[] } {
  const n = manifest.trustees.members.length;
  const params = { trustee: body.trustee };
  const wrongTurn = { progress, findings: [finding('V11', 'wrong-turn', params)] };
  if (body.step === 'commitment') {
    if (progress.commitments.length >= n || body.trustee !== progress.commitments.length + 1)
      return wrongTurn;
    return { progress: { ...progress, commitments: [...progress.commitments, body.hash] }, findings: [] };
  }
  const turn = progress.coefficients.length;
  if (progress.commitments.length !== n || turn >= n || body.trustee !== turn + 1) return wrongTurn;
  const findings: BodyFinding[] = [];
  if (progress.commitments[turn] !== hashJson(body))
    findings.push(finding('V11', 'wrong-commitment', params));
  if (body.coefficients.length !== manifest.trustees.threshold)
    findings.push(finding('V11', 'degree', params));
  if ((body.encryptionKey !== undefined) !== n > 1) findings.push(finding('V11', 'encryption-key', params));
  findings.push(...checkKeyProof(kernel, manifestHash, body));
  return { progress: { ...progress, coefficients: [...progress.coefficients, body] }, findings };
}
