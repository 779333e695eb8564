import {
  EMPTY_LOG,
  appendLeaf,
  bundlesOf,
  decodeBundle,
  leafHash,
  tilePath,
  type LogEdge,
} from '../../record/index.ts';
import { finding, type Finding } from '../finding.ts';
import type { RecordSource } from '../record-source.ts';
import { TileChecker } from './tile-checker.ts';

/** One leaf of the log and the log as it was with this leaf as its last. */
export type LoggedEntry = { readonly index: number; readonly bytes: Uint8Array; readonly edge: LogEdge };

/**
 * Reads the entries of a log of `size` bundle by bundle, hashes them, and compares the hash tiles (V02).
 * Ends early, with a finding, where a bundle is missing or unreadable.
 */
export async function* readEntries(
  source: RecordSource,
  size: number,
  report: (found: Finding) => void,
): AsyncGenerator<LoggedEntry, LogEdge> {
  const tiles = new TileChecker(source);
  let edge = EMPTY_LOG;
  for (const bundle of bundlesOf(size)) {
    const path = tilePath(bundle);
    const bytes = await source.read(path);
    const entries = bytes === undefined ? undefined : decodeBundle(bytes);
    if (entries?.length !== bundle.width) {
      const code = bytes === undefined ? 'missing-bundle' : 'malformed-bundle';
      report(finding('V02', code, { path }));
      return edge;
    }
    for (const entry of entries) {
      const appended = appendLeaf(edge, leafHash(entry));
      edge = appended.edge;
      for (const found of await tiles.take(appended.complete)) report(found);
      yield { index: edge.size - 1, bytes: entry, edge };
    }
  }
  for (const found of await tiles.finish()) report(found);
  return edge;
}
