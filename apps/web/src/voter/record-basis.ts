import { createClient } from '@sandoq/contract/client';
import { bytesToHex, err, fromBase64Url, ok, sameBytes, utf8Bytes } from '@sandoq/kernel';
import type { Result } from '@sandoq/kernel';
import {
  decodeEntry,
  decodeManifest,
  decodeOpen,
  hashBytes,
  leafHash,
  openCheckpoint,
  parseLogKey,
  parseLogProof,
  rootFromInclusion,
} from '@sandoq/protocol/voter';
import type { LogKey, Manifest, Open } from '@sandoq/protocol/voter';
import { findOpening } from './find-opening.ts';

/** What an election stands on, read from its public record and found to be in it. */
export interface RecordBasis {
  readonly manifest: Manifest;
  readonly open: Open;
  /** Hash of the `open` body: the context of every ballot. */
  readonly context: string;
  readonly logKey: LogKey;
}

/** `unreachable`: the line is lost; `mismatch`: what was served is not in the signed record. */
export type BasisRefusal = 'unreachable' | 'mismatch';

/** Reads manifest and `open` and checks that both are in the tree of a checkpoint signed by the log (protocol §5.1). */
export async function readRecordBasis(election: string): Promise<Result<RecordBasis, BasisRefusal>> {
  const ask = createClient({ fetch: (url, init) => fetch(url, init), base: '' });
  const found = await findOpening(async (query) => {
    const list = await ask('listRecordEntries', { params: { election }, query });
    return list.ok ? list.value.items : undefined;
  });
  if (found === undefined) return err('unreachable');
  const read = async (at: { readonly index: number; readonly body: string }) => {
    const entry = await ask('readRecordEntry', { params: { election, index: at.index } });
    if (!entry.ok) return undefined;
    const name = bytesToHex(fromBase64Url(at.body));
    const body = await fetch(`/record/${election}/body/${name}`).catch(() => undefined);
    if (body?.ok !== true) return undefined;
    return { ...entry.value, bytes: new Uint8Array(await body.arrayBuffer()) };
  };
  const [first, opening] = await Promise.all([read(found.manifest), read(found.open)]);
  if (first === undefined || opening === undefined) return err('unreachable');
  const manifest = decodeManifest(first.bytes);
  const open = decodeOpen(opening.bytes);
  if (!manifest.ok || !open.ok) return err('mismatch');
  const logKey = parseLogKey(manifest.value.logKey);
  const context = hashBytes(opening.bytes);
  const manifestHash = hashBytes(first.bytes);
  if (!logKey.ok || open.value.manifest !== manifestHash) return err('mismatch');
  const holds = isIncluded(first, manifestHash, logKey.value) && isIncluded(opening, context, logKey.value);
  return holds
    ? ok({ manifest: manifest.value, open: open.value, context, logKey: logKey.value })
    : err('mismatch');
}

/** Whether an entry names this body and stands in the tree of a checkpoint signed by the log. */
export function isIncluded(entry: { entry: string; proof: string }, body: string, logKey: LogKey): boolean {
  const bytes = utf8Bytes(entry.entry);
  const decoded = decodeEntry(bytes);
  const proof = parseLogProof(entry.proof);
  if (!decoded.ok || decoded.value.body !== body || proof === undefined) return false;
  const checkpoint = openCheckpoint(proof.checkpoint, logKey);
  if (!checkpoint.ok) return false;
  const root = rootFromInclusion(leafHash(bytes), proof.index, checkpoint.value.size, proof.proof);
  return root !== undefined && sameBytes(root, checkpoint.value.root);
}
