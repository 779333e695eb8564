import { canonicalBytes, concatBytes, toBase64Url, utf8Bytes, type Json } from '@sandoq/kernel';
import { hashToHex } from '../ballot/index.ts';
import { hashBytes } from '../encoding/index.ts';
import {
  EMPTY_LOG,
  appendLeaf,
  bundlesOf,
  encodeBundle,
  encodeEntry,
  hashTilesOf,
  leafHash,
  rootOf,
  signCheckpoint,
  tilePath,
  type EntryType,
  type NodeReader,
} from '../record/index.ts';
import type { RecordSource } from '../verify/index.ts';

/** One entry to be: its body before encoding, and its time. */
export type Step = { readonly type: EntryType; readonly body: Json; readonly time: string };

/** The files of a record by path. */
export type RecordFiles = Map<string, Uint8Array>;

/** A log built in memory, with every complete node at hand. */
export function buildLog(leaves: readonly Uint8Array[]) {
  const nodes = new Map<string, Uint8Array>();
  let edge = EMPTY_LOG;
  for (const leaf of leaves) {
    const appended = appendLeaf(edge, leafHash(leaf));
    edge = appended.edge;
    for (const { level, index, hash } of appended.complete) nodes.set(`${level}/${index}`, hash);
  }
  const read: NodeReader = (level, index) => {
    const hash = nodes.get(`${level}/${index}`);
    if (hash === undefined) throw new RangeError(`no node ${level}/${index}`);
    return hash;
  };
  return { edge, nodes, read };
}

/** The leaf of a step. */
export const leafOf = (step: Step): Uint8Array =>
  encodeEntry(step.type, canonicalBytes(step.body), step.time);

/** The root, base64url, of the log of these steps. */
export const rootOfSteps = (steps: readonly Step[]): string =>
  toBase64Url(rootOf(buildLog(steps.map(leafOf)).edge));

/** Writes steps as the files of a record, signed by the log's key. @param secret Ed25519 seed. */
export function writeRecord(steps: readonly Step[], origin: string, secret: Uint8Array): RecordFiles {
  const leaves = steps.map(leafOf);
  const { edge, nodes } = buildLog(leaves);
  const files: RecordFiles = new Map();
  for (const { body } of steps) {
    const bytes = canonicalBytes(body);
    files.set(`body/${hashToHex(hashBytes(bytes))}`, bytes);
  }
  for (const bundle of bundlesOf(leaves.length)) {
    const start = bundle.index * 256;
    files.set(tilePath(bundle), encodeBundle(leaves.slice(start, start + bundle.width)));
  }
  for (const tile of hashTilesOf(leaves.length)) {
    const hashes = Array.from({ length: tile.width }, (_, i) => {
      return nodes.get(`${Number(tile.level) * 8}/${tile.index * 256 + i}`)!;
    });
    files.set(tilePath(tile), concatBytes(...hashes));
  }
  files.set('checkpoint', utf8Bytes(signCheckpoint({ origin, size: edge.size, root: rootOf(edge) }, secret)));
  return files;
}

/** Reads a record from memory. */
export const memorySource = (files: RecordFiles): RecordSource => ({ read: async (path) => files.get(path) });
