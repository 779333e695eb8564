import { canonicalBytes, utf8Text } from '@sandoq/kernel';
import {
  acceptShares,
  dealShares,
  hashJson,
  receiveShares,
  systemRandom,
  type Ceremony,
  type TrusteeSecret,
} from '@sandoq/protocol';
import type { Tasks } from './tasks.ts';
import { checkedCeremony } from './ceremony-record.ts';
import { readRecord, TaskFailed } from './read-record.ts';

const said = (body: Ceremony): Tasks['next']['output'] => ({
  kind: 'body',
  body: utf8Text(canonicalBytes(body)),
});

/**
 * Makes the trustee's next step of the ceremony when all others have taken the one before, as the signed record shows.
 * Coefficients are never shown before every commitment is in the record; shares are dealt and accepted only when all
 * that came before holds. A share that does not fit makes a complaint.
 */
export async function nextStep(
  { file, taken }: Tasks['next']['input'],
  secret: TrusteeSecret | undefined,
): Promise<Tasks['next']['output']> {
  const record = await readRecord(file.election);
  const { manifest, manifestHash } = record;
  const progress = await checkedCeremony(record, file);
  const { coefficients, shares, commitments, transcript } = progress;
  const n = manifest.trustees.members.length;
  if (progress.ended) return { kind: 'wait' };
  if (!taken.includes('commitment')) return said(file.commitment);
  if (!taken.includes('coefficients')) {
    if (commitments.length < n) return { kind: 'wait' };
    if (commitments[file.trustee - 1] !== hashJson(file.coefficients)) throw new TaskFailed('mismatch');
    return said(file.coefficients);
  }
  if (!taken.includes('shares')) {
    if (coefficients.length < n) return { kind: 'wait' };
    if (secret === undefined) return { kind: 'locked' };
    return said(await dealShares(manifestHash, secret, coefficients, systemRandom));
  }
  if (taken.includes('acceptance') || shares.length < n) return { kind: 'wait' };
  if (secret === undefined) return { kind: 'locked' };
  const share = await receiveShares(manifestHash, secret, coefficients, shares);
  if (!share.ok) return said(share.error);
  return said(acceptShares(manifestHash, file.trustee, coefficients, transcript, share.value, systemRandom));
}
