import { toBase64Url } from '@sandoq/kernel';
import {
  CEREMONY_START,
  ceremonyIsComplete,
  ceremonyWith,
  decodeCeremony,
  decodeManifest,
  type CeremonyComplaint,
  type CeremonyProgress,
  type Manifest,
} from '@sandoq/protocol';
import type { TenantTx } from '../../platform/index.ts';
import { readFrame } from '../../record/index.ts';

/** The making of the key as the record has it. */
export interface CeremonyState {
  readonly manifest: Manifest;
  readonly manifestHash: string;
  readonly progress: CeremonyProgress;
  readonly isComplete: boolean;
  /** What ended it without a key. */
  readonly complaint: CeremonyComplaint | undefined;
}

/** Reads how far the making of the key has come. The election must be sealed. */
export async function readCeremony(tx: TenantTx, electionId: string): Promise<CeremonyState> {
  const frame = await readFrame(tx, electionId, ['manifest', 'ceremony']);
  const first = frame.find(({ type }) => type === 'manifest');
  const decoded = first && decodeManifest(first.content);
  if (first === undefined || !decoded?.ok) throw new Error(`${electionId} has no manifest`);
  let progress = CEREMONY_START;
  let complaint: CeremonyComplaint | undefined;
  for (const { type, content } of frame) {
    if (type !== 'ceremony') continue;
    const body = decodeCeremony(content);
    if (!body.ok) throw new Error('the ceremony in the record cannot be read');
    progress = ceremonyWith(progress, body.value);
    if (body.value.step === 'complaint') complaint = body.value;
  }
  return {
    manifest: decoded.value,
    manifestHash: toBase64Url(first.body),
    progress,
    isComplete: ceremonyIsComplete(decoded.value, progress),
    complaint,
  };
}
