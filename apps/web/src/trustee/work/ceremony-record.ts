import {
  CEREMONY_START,
  ceremonyFingerprint,
  checkCeremonyStep,
  decodeCeremony,
  hashJson,
  nobleKernel,
  type Ceremony,
  type CeremonyProgress,
  type Manifest,
} from '@sandoq/protocol';
import { canonicalBytes, utf8Text } from '@sandoq/kernel';
import type { KeyFile } from '../key-file.ts';
import type { TrusteeMemory } from '../trustee-memory.ts';
import type { Fingerprint } from './tasks.ts';
import { TaskFailed, type SignedRecord } from './read-record.ts';

/** A body as it is sent and remembered. */
export const bodyText = (body: Ceremony): string => utf8Text(canonicalBytes(body));

/** What shows that the keys are the same: a hash of everybody's coefficients; undefined while some are missing. */
export const keysOf = (manifest: Manifest, { coefficients }: CeremonyProgress): string | undefined =>
  coefficients.length === manifest.trustees.members.length ? hashJson(coefficients.map(hashJson)) : undefined;

/** The fingerprint of the keys, or null while some are missing. */
export const fingerprintOf = (
  { manifest, manifestHash }: SignedRecord,
  progress: CeremonyProgress,
): Fingerprint | null =>
  keysOf(manifest, progress) === undefined ? null : ceremonyFingerprint(manifestHash, progress.coefficients);

/** Says whether this device knows the keys: the trustee compared their fingerprint here, or dealt shares to them. */
export const isCompared = (fingerprint: Fingerprint | null, { compared, dealt }: TrusteeMemory): boolean =>
  dealt !== undefined || (fingerprint !== null && compared === fingerprint.join(''));

/** How many persons but this trustee hold the key, by the signed manifest. */
export const othersIn = ({ trustees }: Manifest, { trustee }: KeyFile): number =>
  trustees.members.filter(({ id, kind }) => kind === 'person' && id !== trustee).length;

function demand(known: string | undefined, now: string | undefined): void {
  if (known !== undefined && now !== undefined && known !== now) throw new TaskFailed('changed');
}

/** Demands that the ceremony is the one this device took its steps in. @throws TaskFailed `changed` */
function demandKnown(record: SignedRecord, progress: CeremonyProgress, memory: TrusteeMemory): void {
  const { manifest } = record;
  const { commitments, shares, transcript } = progress;
  const n = manifest.trustees.members.length;
  demand(memory.commitments, commitments.length === n ? hashJson(commitments) : undefined);
  demand(memory.compared, fingerprintOf(record, progress)?.join(''));
  demand(memory.dealt?.keys, keysOf(manifest, progress));
  demand(memory.answer?.transcript, shares.length === n ? hashJson(transcript) : undefined);
}

/**
 * The ceremony of the record, every step checked as a verifier does, this trustee's own compared with what this device
 * made, and all with what it remembers.
 * @throws TaskFailed `mismatch` when a step does not hold, `changed` when it is not the ceremony this device knows
 */
export async function checkedCeremony(
  record: SignedRecord,
  file: KeyFile,
  memory: TrusteeMemory,
): Promise<CeremonyProgress> {
  const { manifest, manifestHash, entries } = record;
  if (manifestHash !== file.manifest) throw new TaskFailed('changed');
  const own: Partial<Record<Ceremony['step'], string | undefined>> = {
    commitment: bodyText(file.commitment),
    coefficients: bodyText(file.coefficients),
    shares: memory.dealt?.body,
  };
  let progress = CEREMONY_START;
  for (const entry of entries) {
    if (entry.type !== 'ceremony') continue;
    const body = decodeCeremony(await record.body(entry.body));
    if (!body.ok) throw new TaskFailed('mismatch');
    const isOwn = body.value.trustee === file.trustee;
    if (isOwn) demand(own[body.value.step], bodyText(body.value));
    // Unlike the other steps it is not signed: only this device knows whether it complained.
    if (isOwn && body.value.step === 'complaint' && memory.answer?.body !== bodyText(body.value))
      throw new TaskFailed('changed');
    const step = await checkCeremonyStep(nobleKernel, manifest, manifestHash, progress, body.value);
    const isFault = body.value.step === 'complaint' && step.findings.every(({ check }) => check === 'V12');
    if (step.findings.length > 0 && !isFault) throw new TaskFailed('mismatch');
    progress = step.progress;
  }
  demandKnown(record, progress, memory);
  return progress;
}
