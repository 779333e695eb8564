import { x25519 } from '@noble/curves/ed25519.js';
import { fromBase64Url, toBase64Url } from '@sandoq/kernel';
import {
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
import { finding, type BodyFinding } from '../finding.ts';
import { checkAcceptance, checkKeyProof } from './check-key-proof.ts';

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

type StepResult = { readonly progress: CeremonyProgress; readonly findings: readonly BodyFinding[] };

/** The step that comes next, or undefined when the ceremony is done. */
function nextStep(
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
  const next = nextStep(n, progress);
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
): StepResult {
  const params = { trustee: body.trustee };
  const findings: BodyFinding[] = [];
  const { threshold, members } = manifest.trustees;
  if (progress.commitments[body.trustee - 1] !== hashJson(body))
    findings.push(finding('V11', 'wrong-commitment', params));
  if (body.coefficients.length !== threshold) findings.push(finding('V11', 'degree', params));
  if ((body.encryptionKey !== undefined) !== members.length > 1)
    findings.push(finding('V11', 'encryption-key', params));
  const proof = checkKeyProof(kernel, manifestHash, body);
  const sound = progress.sound && !proof.some((f) => f.code === 'point' || f.code === 'identity');
  return {
    progress: { ...progress, sound, coefficients: [...progress.coefficients, body] },
    findings: [...findings, ...proof],
  };
}

/** V11 of dealt shares: one for every other trustee, in order. What is inside only the receiver can see. */
function checkShares(n: number, body: CeremonyShares): BodyFinding[] {
  const others = Array.from({ length: n }, (_, i) => i + 1).filter((id) => id !== body.trustee);
  const complete = body.shares.length === others.length && others.every((id, i) => body.shares[i]!.to === id);
  return complete ? [] : [finding('V11', 'shares', { trustee: body.trustee })];
}

/** V12 of a complaint: opens the share with the evidence and names who is at fault. */
async function judge(
  manifestHash: string,
  progress: CeremonyProgress,
  body: CeremonyComplaint,
): Promise<BodyFinding> {
  const { trustee, against, encryptionSecret } = body;
  const own = progress.coefficients[trustee - 1];
  const params = { trustee: against, by: trustee };
  const evidence = toBase64Url(x25519.getPublicKey(fromBase64Url(encryptionSecret)));
  if (own?.encryptionKey !== evidence) return finding('V12', 'false-complaint', { trustee, against });
  const sealed = progress.shares[against - 1]?.shares.find((s) => s.to === trustee);
  if (sealed === undefined) return finding('V12', 'bad-share', params);
  const share = await openShare(manifestHash, against, sealed, encryptionSecret);
  const fits = share !== undefined && shareFits(progress.coefficients[against - 1]!, trustee, share);
  return fits ? finding('V12', 'false-complaint', { trustee, against }) : finding('V12', 'bad-share', params);
}

/** V11 and V12 of one ceremony entry: its turn, its commitment, its proof, its evidence. */
export async function checkCeremonyStep(
  kernel: PublicKernel,
  manifest: Manifest,
  manifestHash: string,
  before: CeremonyProgress,
  body: Ceremony,
): Promise<StepResult> {
  const n = manifest.trustees.members.length;
  if (!isTurn(n, before, body)) {
    return { progress: before, findings: [finding('V11', 'wrong-turn', { trustee: body.trustee })] };
  }
  const dealing = body.step !== 'acceptance' && body.step !== 'complaint';
  const progress = dealing ? { ...before, transcript: [...before.transcript, hashJson(body)] } : before;
  switch (body.step) {
    case 'commitment':
      return { progress: { ...progress, commitments: [...progress.commitments, body.hash] }, findings: [] };
    case 'coefficients':
      return checkCoefficients(kernel, manifest, manifestHash, progress, body);
    case 'shares':
      return {
        progress: { ...progress, shares: [...progress.shares, body] },
        findings: checkShares(n, body),
      };
    case 'acceptance': {
      const { sound, coefficients, transcript, accepted } = progress;
      const findings = sound ? checkAcceptance(kernel, manifestHash, coefficients, transcript, body) : [];
      return { progress: { ...progress, accepted: accepted + 1 }, findings };
    }
    case 'complaint': {
      const findings = progress.sound ? [await judge(manifestHash, progress, body)] : [];
      return { progress: { ...progress, ended: true }, findings };
    }
  }
}
