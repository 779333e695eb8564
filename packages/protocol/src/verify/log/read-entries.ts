import { sameBytes } from '@sandoq/kernel';
import {
  EMPTY_LOG,
  appendLeaf,
  bundlesOf,
  encodeBundle,
  leafHash,
  tilePath,
  type LogEdge,
  type Tile,
} from '../../record/index.ts';
import { finding, type Finding } from '../../finding/finding.ts';
import type { RecordSource } from '../record-source.ts';
import { readBundle } from './read-bundle.ts';
import { TileChecker } from './tile-checker.ts';
import { TileFiles } from './tile-files.ts';

/** One leaf of the log and the log as it was with this leaf as its last. */
export type LoggedEntry = { readonly index: number; readonly bytes: Uint8Array; readonly edge: LogEdge };

/** Compares a bundle of a smaller tree with the entries at its place. */
async function checkBundle(
  source: RecordSource,
  bundle: Tile,
  entries: readonly Uint8Array[],
): Promise<Finding | undefined> {
  const path = tilePath(bundle);
  const bytes = await source.read(path);
  const agrees =
    bytes === undefined ||
    (bundle.width <= entries.length && sameBytes(bytes, encodeBundle(entries.slice(0, bundle.width))));
  return agrees ? undefined : finding('V02', 'wrong-tile', { path });
}

/**
 * Reads the entries of a log of `size` bundle by bundle, hashes them, and compares the hash tiles (V02), all that lie there
 * where the source can list them.
 * Ends early, with a finding, where a bundle is missing or unreadable.
 */
export async function* readEntries(
  source: RecordSource,
  size: number,
  report: (found: Finding) => void,
): AsyncGenerator<LoggedEntry, LogEdge> {
  const files = await TileFiles.of(source);
  const tiles = new TileChecker(source, files);
  let edge = EMPTY_LOG;
  for (const bundle of bundlesOf(size)) {
    const read = await readBundle(source, bundle);
    if (!read.ok) {
      report(read.error);
      return edge;
    }
    const entries = read.value;
    for (const other of files.othersOf(bundle)) {
      const found = await checkBundle(source, other, entries);
      if (found !== undefined) report(found);
    }
    for (const entry of entries) {
      const appended = appendLeaf(edge, leafHash(entry));
      edge = appended.edge;
      for (const found of await tiles.take(appended.complete)) report(found);
      yield { index: edge.size - 1, bytes: entry, edge };
    }
  }
  for (const found of await tiles.finish()) report(found);
  for (const tile of files.left) report(finding('V02', 'wrong-tile', { path: tilePath(tile) }));
  return edge;
}
