import { compareBytes, err, ok, utf8Text, type Result } from '@sandoq/kernel';
import {
  challengedTracker,
  checkAudit,
  decodeChallenged,
  hashToHex,
  type AuditRefusal,
  type OpenedBallot,
} from '../ballot/index.ts';
import { decodeOpen } from '../ceremony/index.ts';
import { decodeCredentials } from '../credentials/index.ts';
import { hashBytes } from '../encoding/index.ts';
import { decodeManifest, type Manifest } from '../manifest/index.ts';
import {
  decodeEntry,
  emptyRoot,
  openCheckpoint,
  parseCheckpoint,
  parseLogKey,
  rootOf,
  type EntryType,
} from '../record/index.ts';
import { readEntries } from './log/read-entries.ts';
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

/** Reads a body by the hash its entry names; undefined when it is missing or another. */
async function readNamed(source: RecordSource, hash: string | undefined): Promise<Uint8Array | undefined> {
  if (hash === undefined) return undefined;
  const bytes = await source.read(`body/${hashToHex(hash)}`);
  return bytes !== undefined && hashBytes(bytes) === hash ? bytes : undefined;
}

/**
 * Finds an audited ballot in a record and opens it again (protocol §3.10), after checking that the record is the signed one.
 * @param isWanted says whether a tracker (base64url) is the one looked for
 */
export async function readAudited(
  source: RecordSource,
  isWanted: (tracker: string) => boolean,
): Promise<Result<AuditedBallot, AuditedRefusal>> {
  const note = await source.read('checkpoint');
  const claimed = note === undefined ? undefined : parseCheckpoint(utf8Text(note));
  if (note === undefined || claimed?.ok !== true) return err({ code: 'unreadable-record' });
  const bodies = new Map<EntryType, string>();
  const audited: { readonly index: number; readonly body: string }[] = [];
  let cast = false;
  let root = emptyRoot();
  for await (const { index, bytes, edge } of readEntries(source, claimed.value.size, () => undefined)) {
    const entry = decodeEntry(bytes);
    if (!entry.ok) return err({ code: 'unreadable-record' });
    const { type, body } = entry.value;
    if (type === 'manifest' || type === 'credentials' || type === 'open') bodies.set(type, body);
    if (type === 'challenged') audited.push({ index, body });
    if (type === 'ballot') cast ||= isWanted(body);
    if (edge.size === claimed.value.size) root = rootOf(edge);
  }
  const first = await readNamed(source, bodies.get('manifest'));
  const opening = await readNamed(source, bodies.get('open'));
  const manifest = first && decodeManifest(first);
  const open = opening && decodeOpen(opening);
  const logKey = manifest?.ok === true ? parseLogKey(manifest.value.logKey) : undefined;
  if (manifest?.ok !== true || open?.ok !== true || logKey?.ok !== true)
    return err({ code: 'unreadable-record' });
  const opened = openCheckpoint(utf8Text(note), logKey.value);
  const bound = open.value.manifest === bodies.get('manifest');
  if (!opened.ok || !bound || compareBytes(root, opened.value.root) !== 0)
    return err({ code: 'unreadable-record' });
  const against = { manifest: manifest.value, context: bodies.get('open')!, key: open.value.key };
  for (const { index, body } of audited) {
    const bytes = await readNamed(source, body);
    const challenged = bytes && decodeChallenged(bytes);
    if (challenged?.ok !== true) return err({ code: 'unreadable-record' });
    if (!isWanted(challengedTracker(challenged.value))) continue;
    const checked = checkAudit(against, challenged.value);
    if (!checked.ok) return checked;
    const list = await readNamed(source, bodies.get('credentials'));
    const credentials = list && decodeCredentials(list);
    if (credentials?.ok !== true) return err({ code: 'unreadable-record' });
    const weighted = credentials.value.credentials.some(({ weight }) => weight !== 1);
    return ok({ ...checked.value, index, manifest: manifest.value, weighted });
  }
  return err({ code: cast ? 'cast' : 'not-found' });
}
