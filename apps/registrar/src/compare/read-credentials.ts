import { err, ok, toBase64Url, type Result } from '@sandoq/kernel';
import {
  decodeCredentials,
  decodeOpen,
  onlyBodyOf,
  readSignedRecord,
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
  const record = await readSignedRecord(source, ({ type }) => type === 'credentials' || type === 'open');
  if (!record.ok)
    return err({ code: record.error.code === 'not-signed' ? 'record-not-signed' : 'record-unreadable' });
  const { manifest, checkpoint, entries, body } = record.value;
  const has = (type: EntryType): boolean => entries.some(({ entry }) => entry.type === type);
  const bodyOf = async (type: EntryType): Promise<Uint8Array | undefined> => {
    const hash = onlyBodyOf(entries, type);
    return hash === undefined ? undefined : body(hash);
  };
  if (!has('credentials')) return err({ code: 'record-without-keys' });
  const list = await bodyOf('credentials');
  const credentials = list && decodeCredentials(list);
  if (credentials?.ok !== true) return err({ code: 'record-unreadable' });
  const opening = await bodyOf('open');
  const open = opening && decodeOpen(opening);
  // A record that is not open yet binds the list by its log alone.
  const bound =
    !has('open') || (open?.ok === true && open.value.credentials === onlyBodyOf(entries, 'credentials'));
  if (!bound) return err({ code: 'record-unreadable' });
  return ok({
    election: manifest.election,
    custody: manifest.custody,
    credentials: credentials.value.credentials,
    size: checkpoint.size,
    root: toBase64Url(checkpoint.root),
  });
}
