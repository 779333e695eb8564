import type { EntryView } from '@sandoq/contract';
import { bytesToHex, fromBase64Url } from '@sandoq/kernel';
import {
  checkAudit,
  contestsOfStyle,
  decodeChallenged,
  displayTracker,
  hashBytes,
  type Choices,
  type Contest,
} from '@sandoq/protocol/voter';
import { isIncluded, readRecordBasis } from '../voter/record-basis.ts';

/** What the worker needs: which ballot (its tracker as a hash in base64url, or as people read it), and where the record says it is. */
export interface AuditRequest {
  readonly election: string;
  readonly tracker: string;
  readonly entry: EntryView;
}

/** What was in the ballot, office by office; or why that cannot be shown. */
export type AuditAnswer =
  | { readonly kind: 'opened'; readonly contests: readonly Contest[]; readonly choices: Choices }
  /** `mismatch`: not in the signed record; `wrong`: it is, and the opening does not give the ballot. */
  | { readonly kind: 'unreachable' | 'mismatch' | 'wrong' };

/**
 * Reads an audited ballot from the public record, checks that it stands there and encrypts again what was opened
 * (protocol §3.10).
 */
export async function openAgain({ election, tracker, entry }: AuditRequest): Promise<AuditAnswer> {
  const basis = await readRecordBasis(election);
  if (!basis.ok) return { kind: basis.error };
  const { manifest, open, context, logKey } = basis.value;
  const path = `/record/${election}/body/${bytesToHex(fromBase64Url(entry.body))}`;
  const body = await fetch(path).catch(() => undefined);
  if (body?.ok !== true) return { kind: 'unreachable' };
  const bytes = new Uint8Array(await body.arrayBuffer());
  if (hashBytes(bytes) !== entry.body || !isIncluded(entry, entry.body, logKey)) return { kind: 'mismatch' };
  const challenged = decodeChallenged(bytes);
  if (!challenged.ok) return { kind: 'wrong' };
  const checked = checkAudit({ manifest, context, key: open.key }, challenged.value);
  if (!checked.ok) return { kind: 'wrong' };
  const named = [checked.value.tracker, displayTracker(checked.value.tracker)];
  if (!named.includes(tracker)) return { kind: 'mismatch' };
  const { choices, style } = checked.value;
  return { kind: 'opened', contests: contestsOfStyle(manifest, style) ?? [], choices };
}
