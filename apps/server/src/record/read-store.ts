import type { EntryType, TreeNode } from '@sandoq/protocol';
import { sql } from 'kysely';
import type { TenantTx } from '../platform/index.ts';
import type { LogEntryRow } from './store.ts';

/** The newest checkpoint of a log. */
export interface CheckpointRow {
  readonly size: number;
  /** The signed note, with the cosignatures there are for this size. */
  readonly note: string;
}

const COLUMNS = ['index', 'type', 'at', 'body', 'entry'] as const;
type StoredRow = Omit<LogEntryRow, 'index'> & { readonly index: bigint };
const toRow = (row: StoredRow): LogEntryRow => ({ ...row, index: Number(row.index) });

/** What a log calls itself and the key that its checkpoints are verified with; undefined when there is no such log. */
export const readLog = (
  tx: TenantTx,
  electionId: string,
): Promise<{ readonly origin: string; readonly verifierKey: string } | undefined> =>
  tx
    .selectFrom('log')
    .select(['origin', 'verifierKey'])
    .where('electionId', '=', electionId)
    .executeTakeFirst();

/** The newest checkpoint, or undefined while the log is empty. */
export async function newestCheckpoint(tx: TenantTx, electionId: string): Promise<CheckpointRow | undefined> {
  const { rows } = await sql<{ size: bigint; note: string }>`
    select size, note || coalesce((
      select string_agg(line, '' order by cosigned_at, witness) from log_cosignature s
      where s.election_id = c.election_id and s.size = c.size), '') as note
    from log_checkpoint c where election_id = ${electionId} order by size desc limit 1`.execute(tx);
  const row = rows[0];
  return row && { size: Number(row.size), note: row.note };
}

/** Entries `from` … `to − 1`, ascending. */
export async function readEntries(
  tx: TenantTx,
  electionId: string,
  from: number,
  to: number,
): Promise<LogEntryRow[]> {
  const rows = await tx
    .selectFrom('logEntry')
    .select(COLUMNS)
    .where('electionId', '=', electionId)
    .where('index', '>=', BigInt(from))
    .where('index', '<', BigInt(to))
    .orderBy('index')
    .execute();
  return rows.map(toRow);
}

/** Hashes of complete nodes of one tree level, `from` … `to − 1`, ascending. */
export async function readNodeRange(
  tx: TenantTx,
  electionId: string,
  level: number,
  from: number,
  to: number,
): Promise<TreeNode[]> {
  const rows = await tx
    .selectFrom('logNode')
    .select(['level', 'index', 'hash'])
    .where('electionId', '=', electionId)
    .where('level', '=', level)
    .where('index', '>=', BigInt(from))
    .where('index', '<', BigInt(to))
    .orderBy('index')
    .execute();
  return rows.map((row) => ({ ...row, index: Number(row.index) }));
}

/** The entries whose body's hash starts with the given bytes (at least ten); two at most. */
export async function findByBody(
  tx: TenantTx,
  electionId: string,
  start: Uint8Array,
): Promise<LogEntryRow[]> {
  const lowest = Buffer.concat([start, Buffer.alloc(32 - start.length, 0)]);
  const highest = Buffer.concat([start, Buffer.alloc(32 - start.length, 255)]);
  const rows = await tx
    .selectFrom('logEntry')
    .select(COLUMNS)
    .where('electionId', '=', electionId)
    .where('body', '>=', lowest)
    .where('body', '<=', highest)
    .limit(2)
    .execute();
  return rows.map(toRow);
}

const withBodies = (tx: TenantTx) =>
  tx
    .selectFrom('logEntry')
    .innerJoin('logBody', (join) =>
      join
        .onRef('logBody.electionId', '=', 'logEntry.electionId')
        .onRef('logBody.hash', '=', 'logEntry.body'),
    );

/** The bytes of a body that is in the log, or undefined. */
export async function readBody(
  tx: TenantTx,
  electionId: string,
  hash: Uint8Array,
): Promise<Uint8Array | undefined> {
  const row = await withBodies(tx)
    .select('logBody.content')
    .where('logEntry.electionId', '=', electionId)
    .where('logEntry.body', '=', hash)
    .executeTakeFirst();
  return row?.content;
}

/** An entry with the bytes of its body. */
export interface EntryWithBody {
  readonly index: number;
  readonly type: EntryType;
  readonly body: Uint8Array;
  readonly content: Uint8Array;
}

/** The entries that are no ballots, with their bodies, ascending; of the given types only, when there are any. */
export async function readFrame(
  tx: TenantTx,
  electionId: string,
  types: readonly EntryType[] = [],
): Promise<EntryWithBody[]> {
  let query = withBodies(tx)
    .select(['logEntry.index', 'logEntry.type', 'logEntry.body', 'logBody.content'])
    .where('logEntry.electionId', '=', electionId)
    .where('logEntry.type', '<>', 'ballot');
  if (types.length > 0) query = query.where('logEntry.type', 'in', types);
  const rows = await query.orderBy('logEntry.index').execute();
  return rows.map((row) => ({ ...row, index: Number(row.index) }));
}

/** Entries `from` … `to − 1` with their bodies, ascending. */
export async function readWithBodies(
  tx: TenantTx,
  electionId: string,
  from: number,
  to: number,
): Promise<EntryWithBody[]> {
  const rows = await withBodies(tx)
    .select(['logEntry.index', 'logEntry.type', 'logEntry.body', 'logBody.content'])
    .where('logEntry.electionId', '=', electionId)
    .where('logEntry.index', '>=', BigInt(from))
    .where('logEntry.index', '<', BigInt(to))
    .orderBy('logEntry.index')
    .execute();
  return rows.map((row) => ({ ...row, index: Number(row.index) }));
}

/** How many entries of each type the first `size` entries have. Ballots are the rest, and need no counting. */
export async function countTypes(
  tx: TenantTx,
  electionId: string,
  size: number,
): Promise<Partial<Record<EntryType, number>>> {
  const { rows } = await sql<{ type: EntryType; count: bigint }>`
    select type, count(*) as count from log_entry
    where election_id = ${electionId} and type <> 'ballot' and index < ${size} group by type`.execute(tx);
  const counts: Partial<Record<EntryType, number>> = {};
  let ballots = size;
  for (const { type, count } of rows) {
    counts[type] = Number(count);
    ballots -= Number(count);
  }
  return ballots === 0 ? counts : { ...counts, ballot: ballots };
}

/** The number of ballot entries in the log. */
export async function countBallots(tx: TenantTx, electionId: string): Promise<number> {
  const newest = await newestCheckpoint(tx, electionId);
  return newest === undefined ? 0 : ((await countTypes(tx, electionId, newest.size)).ballot ?? 0);
}
