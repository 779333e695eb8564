import { toBase64Url } from '@sandoq/kernel';
import { readSignedRecord, toBase64, type Entry, type Manifest } from '@sandoq/protocol';
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
export const demandContinues = (
  record: Pick<SignedRecord, 'tree' | 'rootAfter'>,
  { size, root }: Tree,
): void => demand(size <= record.tree.size && toBase64Url(record.rootAfter(size)) === root, 'changed');

/**
 * Reads all entries of the record and checks that they are what its own key signed, and that they continue the tree that
 * this device has seen. A server that is behind counts as out of reach.
 * @throws TaskFailed `unreachable`, `mismatch`, `changed`
 */
export async function readRecord(election: string, { tree: seen }: TrusteeMemory): Promise<SignedRecord> {
  const files = new Map<string, Uint8Array>();
  const read = async (path: string): Promise<Uint8Array> => {
    const bytes = await readFile(election, path);
    if (!path.startsWith('body/')) files.set(path, bytes);
    return bytes;
  };
  const signed = await readSignedRecord({ read }, () => true);
  demand(signed.ok);
  const { manifest, manifestHash, checkpoint, rootAfter } = signed.value;
  demand(manifest.election === election);
  const tree = { size: checkpoint.size, root: toBase64Url(checkpoint.root) };
  if (seen !== undefined && tree.size < seen.size) throw new TaskFailed('unreachable');
  if (seen !== undefined) demandContinues({ tree, rootAfter }, seen);
  const body = async (hash: string): Promise<Uint8Array> => {
    const bytes = await signed.value.body(hash);
    demand(bytes !== undefined);
    return bytes;
  };
  const entries = signed.value.entries.map(({ entry }) => entry);
  return { manifest, manifestHash, entries, tree, files, rootAfter, body };
}

/** A root as people compare it: as checkpoints write it. */
export const rootText = (root: Uint8Array): string => toBase64(root);

/** Says whether two roots, one as bytes and one as base64url, are the same. */
export const isRoot = (root: Uint8Array, encoded: string): boolean => toBase64Url(root) === encoded;
