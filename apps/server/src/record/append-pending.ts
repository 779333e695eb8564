import { canonicalBytes, compareBytes, toBase64Url, utf8Text } from '@sandoq/kernel';
import {
  appendLeaf,
  leafHash,
  parseTime,
  rootOf,
  roundTime,
  signCheckpoint,
  type Entry,
  type TreeNode,
} from '@sandoq/protocol';
import { type Clock, publish, type Sealer, type TenantTx } from '../platform/index.ts';
import { openLogSecret } from './create-log.ts';
import { readLogEdge } from './log-edge.ts';
import { nodeEd25519 } from './node-ed25519.ts';
import {
  insertBatch,
  lockLog,
  readLogHead,
  takePending,
  type LogEntryRow,
  type PendingEntry,
} from './store.ts';

/** What appending needs. */
export interface AppendParts {
  readonly clock: Clock;
  readonly sealer: Sealer;
}

/** What a batch added: the entries from `from` on, and the size of the log with them. */
export interface Appended {
  readonly operatorId: string;
  readonly from: number;
  readonly size: number;
  readonly entries: readonly LogEntryRow[];
}

/** Channel on which every process hears that a log has grown; the payload is {@link RecordGrown}. */
export const RECORD_GROWN = 'record-grown';

/** Hint that a log has grown. */
export interface RecordGrown {
  readonly operatorId: string;
  readonly electionId: string;
  readonly size: number;
}

/** So many entries at most become one batch. */
export const MAX_BATCH = 500;

/** Times are rounded to the log's step and never go back, whatever the clocks of the processes say. */
function entryTime({ acceptedAt }: PendingEntry, timeStep: number, last: number): string {
  return roundTime(Math.max(acceptedAt.getTime(), last), timeStep);
}

/**
 * The order in which pending entries go into the log: that in which they were accepted, but ballots of one time step that
 * follow each other in that of their hashes, so that the ballots of one voter's denominations do not stand together.
 */
function inOrderOfRecord(pending: readonly PendingEntry[], timeStep: number): readonly PendingEntry[] {
  let run = 0;
  const placed = pending.map((item) => {
    if (item.type !== 'ballot') run += 1;
    return {
      item,
      run,
      step: item.type === 'ballot' ? Math.floor(item.acceptedAt.getTime() / 1000 / timeStep) : -1,
    };
  });
  return placed
    .sort((a, b) => a.run - b.run || a.step - b.step || compareBytes(a.item.body, b.item.body))
    .map(({ item }) => item);
}

/**
 * The sequencer's one step: takes what is pending (a batch), appends it (ballots as {@link inOrderOfRecord}, unless voters may vote again), signs a checkpoint
 * over all. The log is locked until the transaction ends, so a crash anywhere leaves the log before the batch or after.
 * @returns undefined when nothing was pending
 */
export async function appendPending(
  tx: TenantTx,
  parts: AppendParts,
  electionId: string,
): Promise<Appended | undefined> {
  await lockLog(tx, electionId);
  const head = await readLogHead(tx, electionId);
  if (head === undefined) return undefined;
  const pending = await takePending(tx, electionId, MAX_BATCH);
  if (pending.length === 0) return undefined;

  let edge = await readLogEdge(tx, electionId, head.size);
  let last = head.lastAt?.getTime() ?? 0;
  const entries: LogEntryRow[] = [];
  const nodes: TreeNode[] = [];
  for (const item of head.revoting ? pending : inOrderOfRecord(pending, head.timeStep)) {
    const time = entryTime(item, head.timeStep, last);
    last = parseTime(time)! * 1000;
    const leaf: Entry = { body: toBase64Url(item.body), time, type: item.type, v: 1 };
    const bytes = canonicalBytes(leaf);
    const row = { index: edge.size, type: item.type, at: new Date(last), body: item.body };
    entries.push({ ...row, entry: utf8Text(bytes) });
    const grown = appendLeaf(edge, leafHash(bytes));
    nodes.push(...grown.complete);
    edge = grown.edge;
  }
  const secret = openLogSecret(parts.sealer, electionId, head.sealedSecret);
  const note = signCheckpoint(
    { origin: head.origin, size: edge.size, root: rootOf(edge) },
    secret,
    nodeEd25519,
  );
  const { operatorId } = head;
  const signedAt = new Date(parts.clock.now());
  await insertBatch(tx, { operatorId, electionId }, entries, nodes, { size: edge.size, note, signedAt });
  await publish(tx, RECORD_GROWN, { operatorId, electionId, size: edge.size } satisfies RecordGrown);
  return { operatorId, from: head.size, size: edge.size, entries };
}
