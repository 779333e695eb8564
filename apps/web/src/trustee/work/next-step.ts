import {
  acceptShares,
  dealShares,
  hashJson,
  receiveShares,
  systemRandom,
  type CeremonyProgress,
  type TrusteeSecret,
} from '@sandoq/protocol';
import type { CeremonyStep } from '@sandoq/contract';
import { bodyText, checkedCeremony, fingerprintOf, isCompared, keysOf } from './ceremony-record.ts';
import { readRecord, TaskFailed } from './read-record.ts';
import type { KeyFile } from '../key-file.ts';
import type { TrusteeMemory } from '../trustee-memory.ts';
import type { KeptTasks } from './tasks.ts';

/** Says whether the signed record has a trustee's step. */
function stands(step: CeremonyStep, trustee: number, progress: CeremonyProgress): boolean {
  switch (step) {
    case 'commitment':
      return progress.commitments.length >= trustee;
    case 'coefficients':
      return progress.coefficients.length >= trustee;
    case 'shares':
      return progress.shares.length >= trustee;
    case 'acceptance':
      return progress.accepted >= trustee;
  }
}

/**
 * The trustee's share of the key, or the complaint. A complaint shows a secret and blames somebody, so that it is made
 * only when all is read and opened anew and comes to the very same.
 * @throws TaskFailed `device` when it does not
 */
async function received(
  { file, memory }: { readonly file: KeyFile; readonly memory: TrusteeMemory },
  secret: TrusteeSecret,
  { coefficients, shares }: CeremonyProgress,
): ReturnType<typeof receiveShares> {
  const once = await receiveShares(file.manifest, secret, coefficients, shares);
  if (once.ok) return once;
  const record = await readRecord(file.election, memory);
  const again = await checkedCeremony(record, file, memory);
  const twice = await receiveShares(file.manifest, secret, again.coefficients, again.shares);
  if (!twice.ok && bodyText(twice.error) !== bodyText(once.error)) throw new TaskFailed('device');
  return twice;
}

/**
 * Makes the trustee's next step of the ceremony when all others have taken the one before, as the signed record shows.
 * Coefficients are never shown before every commitment is in the record; shares are dealt only when the trustee found
 * the fingerprint to be that of the others, and accepted only when all that came before holds. A share that does not fit
 * makes a complaint. A step that this device took is sent again in the very same body. What the platform calls `taken`
 * only keeps a body from being sent once more.
 * @throws TaskFailed
 */
export async function nextStep(
  { file, memory: before, taken }: KeptTasks['next']['input'],
  secret: TrusteeSecret | undefined,
): Promise<KeptTasks['next']['output']> {
  const record = await readRecord(file.election, before);
  const { manifest, manifestHash } = record;
  const progress = await checkedCeremony(record, file, before);
  const { coefficients, shares, commitments, transcript } = progress;
  const n = manifest.trustees.members.length;
  const memory = { ...before, tree: record.tree };
  const fingerprint = fingerprintOf(record, progress);
  const { members } = manifest.trustees;
  const pause = (kind: 'wait' | 'locked' | 'compare') => ({ kind, memory, fingerprint, members });
  const isSent = (step: CeremonyStep) => taken.includes(step) || stands(step, file.trustee, progress);
  const send = (step: CeremonyStep, body: string, more: typeof before = {}) =>
    isSent(step)
      ? pause('wait')
      : ({ kind: 'body', body, memory: { ...memory, ...more }, fingerprint, members } as const);

  if (progress.ended) return pause('wait');
  if (commitments.length < n) return send('commitment', bodyText(file.commitment));
  if (coefficients.length < n)
    return send('coefficients', bodyText(file.coefficients), { commitments: hashJson(commitments) });
  if (shares.length < n) {
    if (memory.dealt !== undefined) return send('shares', memory.dealt.body);
    if (isSent('shares')) return pause('wait');
    if (!isCompared(fingerprint, memory)) return pause('compare');
    if (secret === undefined) return pause('locked');
    const body = bodyText(await dealShares(manifestHash, secret, coefficients, systemRandom));
    return send('shares', body, { dealt: { keys: keysOf(manifest, progress)!, body } });
  }
  if (memory.answer?.body !== undefined) return send('acceptance', memory.answer.body);
  if (isSent('acceptance')) return pause('wait');
  if (secret === undefined) return pause('locked');
  const share = await received({ file, memory }, secret, progress);
  const body = bodyText(
    share.ok
      ? acceptShares(manifestHash, file.trustee, coefficients, transcript, share.value, systemRandom)
      : share.error,
  );
  return send('acceptance', body, { answer: { transcript: hashJson(transcript), body } });
}
