import {
  CEREMONY_START,
  checkCeremonyStep,
  decodeCeremony,
  hashJson,
  nobleKernel,
  type CeremonyProgress,
} from '@sandoq/protocol';
import type { KeyFile } from '../key-file.ts';
import { TaskFailed, type SignedRecord } from './read-record.ts';

/**
 * The ceremony of the record, every step checked as a verifier does, this trustee's own compared with the key's.
 * @throws TaskFailed `mismatch` when it is another election's, or a step does not hold
 */
export async function checkedCeremony(record: SignedRecord, file: KeyFile): Promise<CeremonyProgress> {
  const { manifest, manifestHash, entries } = record;
  if (manifestHash !== file.manifest) throw new TaskFailed('mismatch');
  let progress = CEREMONY_START;
  for (const entry of entries) {
    if (entry.type !== 'ceremony') continue;
    const body = decodeCeremony(await record.body(entry.body));
    if (!body.ok) throw new TaskFailed('mismatch');
    const own =
      body.value.trustee !== file.trustee ||
      (body.value.step === 'commitment' && entry.body === hashJson(file.commitment)) ||
      (body.value.step === 'coefficients' && entry.body === hashJson(file.coefficients)) ||
      !['commitment', 'coefficients'].includes(body.value.step);
    const step = await checkCeremonyStep(nobleKernel, manifest, manifestHash, progress, body.value);
    const holds = step.findings.length === 0 || body.value.step === 'complaint';
    if (!own || !holds) throw new TaskFailed('mismatch');
    progress = step.progress;
  }
  return progress;
}
