import { utf8Bytes } from '@sandoq/kernel';
import { consistencyProof, encodeReceipt, formatLogProof, inclusionProof } from '@sandoq/protocol';
import { toBase64Url } from '@sandoq/kernel';
import type { TenantTx } from '../platform/index.ts';
import { findByBody, newestCheckpoint } from './read-store.ts';
import { readProof } from './read-proof.ts';
import type { LogEntryRow } from './store.ts';

/** An entry with the proof that it is in the tree of the newest checkpoint. */
export interface ProvenEntry {
  readonly row: LogEntryRow;
  /** In the form of c2sp.org/tlog-proof. */
  readonly proof: string;
  readonly size: number;
}

/** Proves an entry against the newest checkpoint. */
export async function proveEntry(tx: TenantTx, electionId: string, row: LogEntryRow): Promise<ProvenEntry> {
  const checkpoint = await newestCheckpoint(tx, electionId);
  if (checkpoint === undefined) throw new Error('an entry without a checkpoint');
  const { size, note } = checkpoint;
  const path = await readProof(tx, electionId, (read) => inclusionProof(read, row.index, size));
  return { row, proof: formatLogProof(row.index, path, note), size };
}

/** Proves that the log's tree of `second` entries continues that of `first` (0 < first ≤ second ≤ the log's size). */
export const proveConsistency = (
  tx: TenantTx,
  electionId: string,
  first: number,
  second: number,
): Promise<Uint8Array[]> => readProof(tx, electionId, (read) => consistencyProof(read, first, second));

/** What a voter keeps of a ballot that is in the log. */
export interface BallotReceipt {
  /** Canonical JSON of protocol §4. */
  readonly bytes: Uint8Array;
  readonly index: number;
}

/** The receipt of the ballot with this tracker (32 bytes), or undefined while it is not in the log. */
export async function readReceipt(
  tx: TenantTx,
  electionId: string,
  tracker: Uint8Array,
): Promise<BallotReceipt | undefined> {
  const [row] = await findByBody(tx, electionId, tracker);
  if (row === undefined || row.type !== 'ballot') return undefined;
  const { proof } = await proveEntry(tx, electionId, row);
  const bytes = encodeReceipt(electionId, toBase64Url(tracker), utf8Bytes(row.entry), proof);
  return { bytes, index: row.index };
}
