import { toBase64Url } from '@sandoq/kernel';
import { decodeManifest, decodeOpen, type Manifest, type Open } from '@sandoq/protocol';
import type { Result } from '@sandoq/kernel';
import type { TenantTx } from '../platform/index.ts';
import { readFrame } from '../record/index.ts';
import type { PollContext } from './proofs/proof-pool.ts';

const KEPT = 100;
const contexts = new Map<string, PollContext>();

function decoded<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error('the record of an open poll cannot be read');
  return result.value;
}

/**
 * What an election's ballots are checked against, from its record: manifest, context and key. Undefined until the poll
 * was opened; it never changes afterwards and is kept in memory.
 */
export async function readPollContext(tx: TenantTx, electionId: string): Promise<PollContext | undefined> {
  const known = contexts.get(electionId);
  if (known !== undefined) return known;
  const frame = await readFrame(tx, electionId, ['manifest', 'open']);
  const manifestEntry = frame.find(({ type }) => type === 'manifest');
  const openEntry = frame.find(({ type }) => type === 'open');
  if (manifestEntry === undefined || openEntry === undefined) return undefined;
  const manifest: Manifest = decoded(decodeManifest(manifestEntry.content));
  const open: Open = decoded(decodeOpen(openEntry.content));
  const context: PollContext = { manifest, context: toBase64Url(openEntry.body), key: open.key };
  if (contexts.size >= KEPT) contexts.clear();
  contexts.set(electionId, context);
  return context;
}
