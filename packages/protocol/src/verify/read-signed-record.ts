import { err, ok, sameBytes, type Result } from '@sandoq/kernel';
import { RootHistory } from '../anchor/index.ts';
import { decodeManifest, type Manifest } from '../manifest/index.ts';
import {
  EMPTY_LOG,
  appendLeaf,
  bundlesOf,
  decodeEntry,
  leafHash,
  openCheckpoint,
  parseCheckpoint,
  parseLogKey,
  rootOf,
  type Checkpoint,
  type Entry,
  type EntryType,
  type LogKey,
} from '../record/index.ts';
import { readBody } from './log/read-body.ts';
import { readBundle } from './log/read-bundle.ts';
import { readCheckpoint } from './log/read-checkpoint.ts';
import type { RecordSource } from './record-source.ts';

/** An entry and its place in the log. */
export type PlacedEntry = { readonly index: number; readonly entry: Entry };

/** A record whose entries are those that its own log signed. What the bodies say is not checked. */
export type SignedRecord = {
  readonly manifest: Manifest;
  /** Hash of the manifest, base64url. */
  readonly manifestHash: string;
  readonly logKey: LogKey;
  readonly checkpoint: Checkpoint;
  /** The entries that were asked for, in the order of the log. */
  readonly entries: readonly PlacedEntry[];
  /** The root of the tree of the first `size` entries. @throws RangeError when the record is shorter, or for none */
  readonly rootAfter: (size: number) => Uint8Array;
  /** The body of a hash, or undefined when it is missing or another. */
  readonly body: (hash: string) => Promise<Uint8Array | undefined>;
};

/** Why a record is not read: it is none, or not the one that its log signed. */
export type SignedRecordRefusal = { readonly code: 'unreadable' | 'not-signed' };

/** The hash of the only body of a type among the entries; undefined when there is none, or another. */
export function onlyBodyOf(entries: readonly PlacedEntry[], type: EntryType): string | undefined {
  const [first, another] = entries.filter(({ entry }) => entry.type === type);
  return another === undefined ? first?.entry.body : undefined;
}

const UNREADABLE = err({ code: 'unreadable' } as const);

/**
 * Reads all entries of a record, the manifest with the first of them, and holds their root against the checkpoint that the
 * manifest's key must have signed (protocol §2; V01, V02 but for the hash tiles, V04 of what is read). Before that nothing
 * of the record is said to be the log's word.
 * @param isWanted says which entries are kept
 * @throws whatever the source throws
 */
export async function readSignedRecord(
  source: RecordSource,
  isWanted: (entry: Entry, index: number) => boolean,
): Promise<Result<SignedRecord, SignedRecordRefusal>> {
  const note = await readCheckpoint(source);
  const claimed = note === undefined ? undefined : parseCheckpoint(note);
  if (note === undefined || claimed?.ok !== true) return UNREADABLE;
  const roots = new RootHistory();
  const entries: PlacedEntry[] = [];
  let edge = EMPTY_LOG;
  let first: Entry | undefined;
  for (const bundle of bundlesOf(claimed.value.size)) {
    const leaves = await readBundle(source, bundle);
    if (!leaves.ok) return UNREADABLE;
    for (const leaf of leaves.value) {
      const entry = decodeEntry(leaf);
      if (!entry.ok) return UNREADABLE;
      first ??= entry.value;
      if (isWanted(entry.value, edge.size)) entries.push({ index: edge.size, entry: entry.value });
      edge = appendLeaf(edge, leafHash(leaf)).edge;
      roots.keep(edge.size, rootOf(edge));
    }
  }
  if (first?.type !== 'manifest') return UNREADABLE;
  const body = async (hash: string): Promise<Uint8Array | undefined> => {
    const read = await readBody(source, hash);
    return read.ok ? read.value : undefined;
  };
  const bytes = await body(first.body);
  const manifest = bytes && decodeManifest(bytes);
  const logKey = manifest?.ok === true ? parseLogKey(manifest.value.logKey) : undefined;
  if (manifest?.ok !== true || logKey?.ok !== true) return UNREADABLE;
  const opened = openCheckpoint(note, logKey.value);
  if (!opened.ok || !sameBytes(rootOf(edge), opened.value.root)) return err({ code: 'not-signed' });
  return ok({
    manifest: manifest.value,
    manifestHash: first.body,
    logKey: logKey.value,
    checkpoint: opened.value,
    entries,
    rootAfter: (size) => roots.at(size),
    body,
  });
}
