import { compareBytes, err, ok, toBase64Url, utf8Text, type Result } from '@sandoq/kernel';
import {
  decodeCredentials,
  decodeEntry,
  decodeManifest,
  decodeOpen,
  emptyRoot,
  hashBytes,
  hashToHex,
  openCheckpoint,
  parseCheckpoint,
  parseLogKey,
  readEntries,
  rootOf,
  type Credential,
  type EntryType,
  type RecordSource,
} from '@sandoq/protocol';

/** The list of who may vote, as a signed record has it, and the seal under which it stands. */
export interface RecordCredentials {
  readonly election: string;
  readonly custody: string;
  readonly credentials: readonly Credential[];
  /** Entries of the record, and their root in base64url: what everybody else must see too. */
  readonly size: number;
  readonly root: string;
}

/** Why a record gives no list: it is no record, it is not what was signed, or it has none yet. */
export type RecordRefusal = {
  readonly code: 'record-unreadable' | 'record-not-signed' | 'record-without-keys';
};

/**
 * Reads the `credentials` body of a record and ties it to the record's seal: the entry that names its hash is hashed,
 * with all others, to the root of a checkpoint that the log's key has signed, and so are manifest and `open`, which must
 * name it too (protocol §2, §3.4; checks V01, V02, V04, V14).
 */
export async function readCredentials(
  source: RecordSource,
): Promise<Result<RecordCredentials, RecordRefusal>> {
  const note = await source.read('checkpoint');
  const claimed = note === undefined ? undefined : parseCheckpoint(utf8Text(note));
  if (note === undefined || claimed?.ok !== true) return err({ code: 'record-unreadable' });
  const named = new Map<EntryType, string[]>();
  let root = emptyRoot();
  for await (const { bytes, edge } of readEntries(source, claimed.value.size, () => undefined)) {
    const entry = decodeEntry(bytes);
    if (!entry.ok) return err({ code: 'record-unreadable' });
    const { type, body } = entry.value;
    named.set(type, [...(named.get(type) ?? []), body]);
    if (edge.size === claimed.value.size) root = rootOf(edge);
  }
  const bodyOf = async (type: EntryType): Promise<Uint8Array | undefined> => {
    const [hash, another] = named.get(type) ?? [];
    if (hash === undefined || another !== undefined) return undefined;
    const bytes = await source.read(`body/${hashToHex(hash)}`);
    return bytes !== undefined && hashBytes(bytes) === hash ? bytes : undefined;
  };
  const first = await bodyOf('manifest');
  const manifest = first && decodeManifest(first);
  const logKey = manifest?.ok === true ? parseLogKey(manifest.value.logKey) : undefined;
  if (manifest?.ok !== true || logKey?.ok !== true) return err({ code: 'record-unreadable' });
  const opened = openCheckpoint(utf8Text(note), logKey.value);
  if (!opened.ok || compareBytes(root, opened.value.root) !== 0) return err({ code: 'record-not-signed' });
  if (!named.has('credentials')) return err({ code: 'record-without-keys' });
  const list = await bodyOf('credentials');
  const credentials = list && decodeCredentials(list);
  if (credentials?.ok !== true) return err({ code: 'record-unreadable' });
  const opening = await bodyOf('open');
  const open = opening && decodeOpen(opening);
  // A record that is not open yet binds the list by its log alone.
  const bound = !named.has('open') || (open?.ok === true && open.value.credentials === hashBytes(list!));
  if (!bound) return err({ code: 'record-unreadable' });
  return ok({
    election: manifest.value.election,
    custody: manifest.value.custody,
    credentials: credentials.value.credentials,
    size: opened.value.size,
    root: toBase64Url(opened.value.root),
  });
}
