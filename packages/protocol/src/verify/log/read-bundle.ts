import { err, ok, type Result } from '@sandoq/kernel';
import { decodeBundle, tilePath, type Tile } from '../../record/index.ts';
import { finding, type BodyFinding } from '../../finding/finding.ts';
import type { RecordSource } from '../record-source.ts';

/** Reads the entries of a bundle (V02: it is there and holds as many as its place says). */
export async function readBundle(
  source: RecordSource,
  bundle: Tile,
): Promise<Result<readonly Uint8Array[], BodyFinding>> {
  const path = tilePath(bundle);
  const bytes = await source.read(path);
  if (bytes === undefined) return err(finding('V02', 'missing-bundle', { path }));
  const entries = decodeBundle(bytes);
  return entries?.length === bundle.width ? ok(entries) : err(finding('V02', 'malformed-bundle', { path }));
}
