import { x25519 } from '@noble/curves/ed25519.js';
import { fromBase64Url, toBase64Url } from '@sandoq/kernel';
import {
  SealUnsupported,
  areUsableEncryptionKeys,
  openShare,
  shareFits,
  type Ceremony,
  type CeremonyCoefficients,
  type CeremonyComplaint,
  type CeremonyShares,
} from '../../ceremony/index.ts';
import { hashJson } from '../../encoding/index.ts';
import type { PublicKernel } from '../../group/index.ts';
import type { Manifest } from '../../manifest/index.ts';
import { finding, type BodyFinding } from '../../finding/finding.ts';
import { checkAcceptance, checkKeyProof, checkSharesSignature } from './check-key-proof.ts';

/** How far the ceremony has come. */
export type CeremonyProgress = {
  readonly commitments: readonly string[];
  readonly coefficients: readonly CeremonyCoefficients[];
  readonly shares: readonly CeremonyShares[];
  /** How many trustees accepted. */
  readonly accepted: number;
  /** Hashes of the bodies before the first acceptance: what acceptances are bound to. */
  readonly transcript: readonly string[];
  /** Whether every coefficient is a point, so that keys can be computed. */
  readonly sound: boolean;
  /** Whether a complaint has ended it. */
  readonly ended: boolean;
};

/** The ceremony before its first entry. */
export const CEREMONY_START: CeremonyProgress = {
  commitments: [],
  coefficients: [],
  shares: [],
  accepted: 0,
  transcript: [],
  sound: true,
  ended: false,
};

/** Says whether every step of every trustee is there. */
export function ceremonyIsComplete(manifest: Manifest, progress: CeremonyProgress): boolean {
  const n = manifest.trustees.members.length;
  const dealt = n === 1 || (progress.shares.length === n && progress.accepted === n);
  return progress.coefficients.length === n && dealt && !progress.ended;
}

/** The step that comes next in the record and whose it is, or undefined when the ceremony is done. @param n how many trustees. */
export function nextCeremonyStep(
  n: number,
  p: CeremonyProgress,
): { readonly step: Ceremony['step']; readonly trustee: number } | undefined {
  if (p.commitments.length < n) return { step: 'commitment', trustee: p.commitments.length + 1 };
  if (p.coefficients.length < n) return { step: 'coefficients', trustee: p.coefficients.length + 1 };
  if (n === 1 || p.ended) return undefined;
  if (p.shares.length < n) return { step: 'shares', trustee: p.shares.length + 1 };
  return p.accepted < n ? { step: 'acceptance', trustee: p.accepted + 1 } : undefined;
}

function isTurn(n: number, progress: CeremonyProgress, body: Ceremony): boolean {
  const next = nextCeremonyStep(n, progress);
  if (body.step === 'complaint') {
    const known = (id: number): boolean => id >= 1 && id <= n;
    return (
      next?.step === 'acceptance' &&
      known(body.trustee) &&
      known(body.against) &&
      body.trustee !== body.against
    );
  }
  return body.step === next?.step && body.trustee === next.trustee;
}

function checkCoefficients(
  kernel: PublicKernel,
  manifest: Manifest,
  manifestHash: string,
  progress: CeremonyProgress,
  body: CeremonyCoefficients,
): BodyFinding[] {
  const params = { trustee: body.trustee };
  const findings: BodyFinding[] = [];
  const { threshold, members } = manifest.trustees;
  if (progress.commitments[body.trustee - 1] !== hashJson(body))
    findings.push(finding('V11', 'wrong-commitment', params));
  if (body.coefficients.length !== threshold) findings.push(finding('V11', 'degree', params));
  const { encryptionKeys } = body;
  if (encryptionKeys?.length !== (members.length > 1 ? members.length : undefined))
    findings.push(finding('V11', 'encryption-key', params));
  if (encryptionKeys !== undefined && !areUsableEncryptionKeys(encryptionKeys))
    findings.push(finding('V12', 'encryption-key', params));
  return [...findings, ...checkKeyProof(kernel, manifestHash, body)];
}

/** V11 of dealt shares: one for every other trustee, in order. What is inside only the receiver can see. */
function checkShares(n: number, body: CeremonyShares): BodyFinding[] {
  const others = Array.from({ length: n }, (_, i) => i + 1).filter((id) => id !== body.trustee);
  const complete = body.shares.length === others.length && others.every((id, i) => body.shares[i]!.to === id);
  return complete ? [] : [finding('V11', 'shares', { trustee: body.trustee })];
}

/**
 * V12 of a complaint: opens the share with the evidence and names who is at fault. Nobody is when the secret is not the
 * complainant's (complaints are not signed: anybody may have written it) or the dealer did not sign the shares.
 */
async function judge(
  kernel: PublicKernel,
  manifestHash: string,
  progress: CeremonyProgress,
  body: CeremonyComplaint,
): Promise<BodyFinding> {
  const { trustee, against, encryptionSecret } = body;
  const own = progress.coefficients[trustee - 1];
  const params = { trustee: against, by: trustee };
  const evidence = toBase64Url(x25519.getPublicKey(fromBase64Url(encryptionSecret)));
  if (own?.encryptionKeys?.[against - 1] !== evidence)
    return finding('V12', 'complaint-secret', { by: trustee, against });
  const dealt = progress.shares[against - 1];
  const [unsigned] =
    dealt === undefined ? [] : checkSharesSignature(kernel, manifestHash, progress.coefficients, dealt);
  if (unsigned !== undefined) return unsigned;
  const sealed = dealt?.shares.find((s) => s.to === trustee);
  if (sealed === undefined) return finding('V12', 'bad-share', params);
  let share: bigint | undefined;
  try {
    share = await openShare(manifestHash, against, sealed, encryptionSecret);
  } catch (error) {
    if (!(error instanceof SealUnsupported)) throw error;
    return finding('V12', 'complaint-unchecked', { by: trustee, against });
  }
  const fits = share !== undefined && shareFits(progress.coefficients[against - 1]!, trustee, share);
  return fits ? finding('V12', 'false-complaint', { trustee, against }) : finding('V12', 'bad-share', params);
}

/**
 * V11 and V12 of one ceremony body by itself, whoever's turn it is; `progress` holds all steps before the body's. A
 * complaint always gives a finding: it names who is at fault.
 */
export async function checkCeremonyBody(
  kernel: PublicKernel,
  manifest: Manifest,
  manifestHash: string,
  progress: CeremonyProgress,
  body: Ceremony,
): Promise<readonly BodyFinding[]> {
  const { sound, coefficients, transcript } = progress;
  switch (body.step) {
    case 'commitment':
      return [];
    case 'coefficients':
      return checkCoefficients(kernel, manifest, manifestHash, progress, body);
    case 'shares':
      return [
        ...checkShares(manifest.trustees.members.length, body),
        ...(sound ? checkSharesSignature(kernel, manifestHash, coefficients, body) : []),
      ];
    case 'acceptance':
      return sound ? checkAcceptance(kernel, manifestHash, coefficients, transcript, body) : [];
    case 'complaint':
      return sound ? [await judge(kernel, manifestHash, progress, body)] : [];
  }
}

/** The progress with one more body, unchecked. */
export function ceremonyWith(before: CeremonyProgress, body: Ceremony): CeremonyProgress {
  const dealing = body.step !== 'acceptance' && body.step !== 'complaint';
  const progress = dealing ? { ...before, transcript: [...before.transcript, hashJson(body)] } : before;
  switch (body.step) {
    case 'commitment':
      return { ...progress, commitments: [...progress.commitments, body.hash] };
    case 'coefficients':
      return { ...progress, coefficients: [...progress.coefficients, body] };
    case 'shares':
      return { ...progress, shares: [...progress.shares, body] };
    case 'acceptance':
      return { ...progress, accepted: progress.accepted + 1 };
    case 'complaint':
      return { ...progress, ended: true };
  }
}

/** V11 and V12 of one ceremony entry: its turn, its commitment, its proof, its evidence. */
export async function checkCeremonyStep(
  kernel: PublicKernel,
  manifest: Manifest,
  manifestHash: string,
  before: CeremonyProgress,
  body: Ceremony,
): Promise<{ readonly progress: CeremonyProgress; readonly findings: readonly BodyFinding[] }> {
  if (!isTurn(manifest.trustees.members.length, before, body)) {
    return { progress: before, findings: [finding('V11', 'wrong-turn', { trustee: body.trustee })] };
  }
  const findings = await checkCeremonyBody(kernel, manifest, manifestHash, before, body);
  const unsound =
    body.step === 'coefficients' && findings.some((f) => f.code === 'point' || f.code === 'identity');
  const progress = ceremonyWith(before, body);
  return { progress: unsound ? { ...progress, sound: false } : progress, findings };
}
