import { bytesToHex, fromBase64Url, sameBytes, toBase64Url, utf8Text } from '@sandoq/kernel';
import {
  EMPTY_LOG,
  appendLeaf,
  bundlesOf,
  decodeBundle,
  decodeEntry,
  decodeManifest,
  hashBytes,
  leafHash,
  openCheckpoint,
  parseCheckpoint,
  parseLogKey,
  rootOf,
  tilePath,
  type Entry,
  type Manifest,
} from '@sandoq/protocol';
import type { TrusteeMemory } from '../trustee-memory.ts';
import type { TaskFailure } from './tasks.ts';

/** A task that cannot go on. */
export class TaskFailed extends Error {
  readonly why: TaskFailure;
  constructor(why: TaskFailure) {
    super(why);
    this.why = why;
  }
}

/** A tree of the log: its size and its root, base64url. */
export type Tree = NonNullable<TrusteeMemory['tree']>;

/** The record of an election, every entry of it, found to be what the log signed. */
export interface SignedRecord {
  readonly manifest: Manifest;
  readonly manifestHash: string;
  readonly entries: readonly Entry[];
  /** The tree that was signed. */
  readonly tree: Tree;
  /** The files that this reading was made of: what else is read of the same tree is read from them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Root of the tree of the first `size` entries. */
  rootAfter(size: number): Uint8Array;
  /** The bytes of a body that an entry names. */
  body(hash: string): Promise<Uint8Array>;
}

/** One file of the public record. @throws TaskFailed */
export async function readFile(election: string, path: string): Promise<Uint8Array> {
  const response = await fetch(`/record/${election}/${path}`).catch(() => undefined);
  if (response?.ok !== true) throw new TaskFailed('unreachable');
  return new Uint8Array(await response.arrayBuffer());
}

function demand(holds: boolean, why: TaskFailure = 'mismatch'): asserts holds {
  if (!holds) throw new TaskFailed(why);
}

/** Demands that a record continues a tree that was seen before. @throws TaskFailed `changed` */
export const demandContinues = (record: Pick<SignedRecord, 'rootAfter'>, { size, root }: Tree): void =>
  demand(toBase64Url(record.rootAfter(size)) === root, 'changed');

/**
 * Reads all entries of the record and checks that they are what its own key signed, and that they continue the tree that
 * this device has seen. A server that is behind counts as out of reach.
 * @throws TaskFailed `unreachable`, `mismatch`, `changed`
 */
export async function readRecord(election: string, { tree: seen }: TrusteeMemory): Promise<SignedRecord> {
  const files = new Map<string, Uint8Array>();
  const read = async (path: string): Promise<Uint8Array> => {
    const bytes = await readFile(election, path);
    files.set(path, bytes);
    return bytes;
  };
  const note = utf8Text(await read('checkpoint'));
  const claimed = parseCheckpoint(note);
  demand(claimed.ok);
  if (seen !== undefined && claimed.value.size < seen.size) throw new TaskFailed('unreachable');
  const entries: Entry[] = [];
  const leaves: Uint8Array[] = [];
  for (const bundle of bundlesOf(claimed.value.size)) {
    const list = decodeBundle(await read(tilePath(bundle)));
    demand(list?.length === bundle.width);
    for (const bytes of list) {
      const entry = decodeEntry(bytes);
      demand(entry.ok);
      entries.push(entry.value);
      leaves.push(leafHash(bytes));
    }
  }
  const rootAfter = (size: number): Uint8Array =>
    rootOf(leaves.slice(0, size).reduce((edge, leaf) => appendLeaf(edge, leaf).edge, EMPTY_LOG));
  const body = async (hash: string): Promise<Uint8Array> => {
    const bytes = await readFile(election, `body/${bytesToHex(fromBase64Url(hash))}`);
    demand(hashBytes(bytes) === hash);
    return bytes;
  };
  const first = entries[0];
  demand(first?.type === 'manifest');
  const manifest = decodeManifest(await body(first.body));
  demand(manifest.ok && manifest.value.election === election);
  const logKey = parseLogKey(manifest.value.logKey);
  demand(logKey.ok);
  const root = rootAfter(leaves.length);
  const checkpoint = openCheckpoint(note, logKey.value);
  demand(checkpoint.ok && sameBytes(checkpoint.value.root, root));
  if (seen !== undefined) demandContinues({ rootAfter }, seen);
  const tree = { size: leaves.length, root: toBase64Url(root) };
  return { manifest: manifest.value, manifestHash: first.body, entries, tree, files, rootAfter, body };
}

/** A root as people compare it: hex. */
export const rootText = (root: Uint8Array): string => bytesToHex(root);

/** Says whether two roots, one as bytes and one as base64url, are the same. */
export const isRoot = (root: Uint8Array, encoded: string): boolean => toBase64Url(root) === encoded;
