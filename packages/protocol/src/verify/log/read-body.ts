import { err, ok, type Result } from '@sandoq/kernel';
import { hashToHex } from '../../ballot/index.ts';
import { hashBytes } from '../../encoding/index.ts';
import { finding, type BodyFinding } from '../../finding/finding.ts';
import type { RecordSource } from '../record-source.ts';

/** Reads a body and holds it against the hash that names it (V04: presence and hash). @param hash base64url. */
export async function readBody(source: RecordSource, hash: string): Promise<Result<Uint8Array, BodyFinding>> {
  const path = `body/${hashToHex(hash)}`;
  const bytes = await source.read(path);
  if (bytes === undefined) return err(finding('V04', 'missing-body', { path }));
  return hashBytes(bytes) === hash ? ok(bytes) : err(finding('V04', 'wrong-body', { path }));
}
