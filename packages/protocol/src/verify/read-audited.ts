import { err, ok, type Result } from '@sandoq/kernel';
import {
  challengedTracker,
  checkAudit,
  decodeChallenged,
  type AuditRefusal,
  type OpenedBallot,
} from '../ballot/index.ts';
import { decodeOpen } from '../ceremony/index.ts';
import { decodeCredentials } from '../credentials/index.ts';
import type { Manifest } from '../manifest/index.ts';
import type { Entry, EntryType } from '../record/index.ts';
import { onlyBodyOf, readSignedRecord } from './read-signed-record.ts';
import type { RecordSource } from './record-source.ts';

/** An audited ballot of a record, opened and found to be what its opening says. */
export type AuditedBallot = OpenedBallot & {
  readonly index: number;
  readonly manifest: Manifest;
  /** Whether a credential has other than one vote: then what a ballot gives counts as often as it has votes. */
  readonly weighted: boolean;
};

/** Why there is nothing to show of an audited ballot. */
export type AuditedRefusal =
  | AuditRefusal
  | {
      readonly code:
        | 'unreadable-record'
        /** No entry of this record has the tracker. */
        | 'not-found'
        /** The ballot was cast: nobody can open it. */
        | 'cast';
    };

const UNREADABLE = err({ code: 'unreadable-record' } as const);
const WANTED: ReadonlySet<EntryType> = new Set(['credentials', 'open', 'challenged']);

/**
 * Finds an audited ballot in a record and opens it again (protocol §3.10), after checking that the record is the signed one.
 * @param isWanted says whether a tracker (base64url) is the one looked for
 */
export async function readAudited(
  source: RecordSource,
  isWanted: (tracker: string) => boolean,
): Promise<Result<AuditedBallot, AuditedRefusal>> {
  const isKept = ({ type, body }: Entry): boolean =>
    WANTED.has(type) || (type === 'ballot' && isWanted(body));
  const record = await readSignedRecord(source, isKept);
  if (!record.ok) return UNREADABLE;
  const { manifest, manifestHash, entries } = record.value;
  const bodyOf = async <T>(hash: string | undefined, decode: (bytes: Uint8Array) => Result<T, unknown>) => {
    const bytes = hash === undefined ? undefined : await record.value.body(hash);
    const decoded = bytes && decode(bytes);
    return decoded?.ok === true ? decoded.value : undefined;
  };
  const context = onlyBodyOf(entries, 'open');
  const open = await bodyOf(context, decodeOpen);
  if (context === undefined || open === undefined || open.manifest !== manifestHash) return UNREADABLE;
  for (const { index, entry } of entries.filter((each) => each.entry.type === 'challenged')) {
    const challenged = await bodyOf(entry.body, decodeChallenged);
    if (challenged === undefined) return UNREADABLE;
    if (!isWanted(challengedTracker(challenged))) continue;
    const checked = checkAudit({ manifest, context, key: open.key }, challenged);
    if (!checked.ok) return checked;
    const list = await bodyOf(onlyBodyOf(entries, 'credentials'), decodeCredentials);
    if (list === undefined) return UNREADABLE;
    const weighted = list.credentials.some(({ weight }) => weight !== 1);
    return ok({ ...checked.value, index, manifest, weighted });
  }
  return err({ code: entries.some(({ entry }) => entry.type === 'ballot') ? 'cast' : 'not-found' });
}
