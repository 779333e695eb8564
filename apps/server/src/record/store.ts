import type { EntryType, TreeNode } from '@sandoq/protocol';
import { sql, type RawBuilder } from 'kysely';
import { hexes, type Db, type TenantTx } from '../platform/index.ts';

/** A log with its newest checkpoint, as the sequencer finds it. */
export interface LogHead {
  readonly operatorId: string;
  readonly origin: string;
  readonly timeStep: number;
  readonly sealedSecret: Uint8Array;
  /** Whether voters may vote again, so that the order of ballots says which counts. */
  readonly revoting: boolean;
  readonly size: number;
  /** Time of the last entry; null in an empty log. */
  readonly lastAt: Date | null;
}

/** Something accepted that is not in the log yet. */
export interface PendingEntry {
  readonly type: EntryType;
  readonly body: Uint8Array;
  readonly acceptedAt: Date;
}

/** A row of the log. */
export interface LogEntryRow {
  readonly index: number;
  readonly type: EntryType;
  readonly at: Date;
  /** Hash of the body. */
  readonly body: Uint8Array;
  /** The leaf's canonical JSON. */
  readonly entry: string;
}

/** Takes the log until the transaction ends: two sequencers can never append at the same time. */
export async function lockLog(tx: TenantTx, electionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('log:' || ${electionId}, 0))`.execute(tx);
}

/** The log and where it stands. Call with the log locked. */
export async function readLogHead(tx: TenantTx, electionId: string): Promise<LogHead | undefined> {
  const { rows } = await sql<Omit<LogHead, 'size'> & { size: bigint | null }>`
    select log.operator_id, origin, time_step, sealed_secret, e.revoting, c.size,
      (select at from log_entry l where l.election_id = log.election_id and l.index = c.size - 1) as last_at
    from log join election e on e.id = log.election_id left join lateral (
      select size from log_checkpoint where election_id = log.election_id order by size desc limit 1) c on true
    where log.election_id = ${electionId}`.execute(tx);
  const row = rows[0];
  return row && { ...row, size: Number(row.size ?? 0n) };
}

/** Takes up to `limit` pending entries off the queue, in the order they were accepted. */
export async function takePending(tx: TenantTx, electionId: string, limit: number): Promise<PendingEntry[]> {
  const { rows } = await sql<PendingEntry>`
    with taken as (
      delete from log_pending where election_id = ${electionId} and id in (
        select id from log_pending where election_id = ${electionId} order by id limit ${limit})
      returning id, type, body, accepted_at)
    select type, body, accepted_at from taken order by id`.execute(tx);
  return rows;
}

/** The hashes of the given complete nodes, in any order. */
export async function readNodes(
  tx: TenantTx,
  electionId: string,
  wanted: readonly { readonly level: number; readonly index: number }[],
): Promise<TreeNode[]> {
  if (wanted.length === 0) return [];
  const { rows } = await sql<{ level: number; index: bigint; hash: Uint8Array }>`
    select n.level, n.index, n.hash
    from unnest(${wanted.map(({ level }) => level)}::smallint[], ${wanted.map(({ index }) => index)}::bigint[])
      as w(level, index)
    join log_node n on n.election_id = ${electionId} and n.level = w.level and n.index = w.index`.execute(tx);
  return rows.map(({ level, index, hash }) => ({ level, index: Number(index), hash }));
}

/** Writes a batch: entries, the nodes they completed and the checkpoint over them. One statement. */
export async function insertBatch(
  tx: TenantTx,
  log: { readonly operatorId: string; readonly electionId: string },
  entries: readonly LogEntryRow[],
  nodes: readonly TreeNode[],
  checkpoint: { readonly size: number; readonly note: string; readonly signedAt: Date },
): Promise<void> {
  const { operatorId, electionId } = log;
  await sql`
    with entries as (
      insert into log_entry (operator_id, election_id, index, type, at, body, entry)
      select ${operatorId}::uuid, ${electionId}, * from unnest(
        ${entries.map((e) => e.index)}::bigint[], ${entries.map((e) => e.type)}::text[],
        ${entries.map((e) => e.at)}::timestamptz[], ${hexes(entries.map((e) => e.body))}::bytea[],
        ${entries.map((e) => e.entry)}::text[])),
    nodes as (
      insert into log_node (operator_id, election_id, level, index, hash)
      select ${operatorId}::uuid, ${electionId}, * from unnest(
        ${nodes.map((n) => n.level)}::smallint[], ${nodes.map((n) => n.index)}::bigint[],
        ${hexes(nodes.map((n) => n.hash))}::bytea[]))
    insert into log_checkpoint (operator_id, election_id, size, note, signed_at)
    values (${operatorId}, ${electionId}, ${checkpoint.size}, ${checkpoint.note}, ${checkpoint.signedAt})`.execute(
    tx,
  );
}

/** Keeps a body and puts its entry in the sequencer's queue. */
export async function insertPending(
  tx: TenantTx,
  made: {
    readonly operatorId: string;
    readonly electionId: string;
    readonly type: EntryType;
    readonly hash: Uint8Array;
    readonly content: Uint8Array;
    readonly acceptedAt: Date;
  },
): Promise<void> {
  const { operatorId, electionId, type, hash, content, acceptedAt } = made;
  await sql`
    with body as (
      insert into log_body (operator_id, election_id, hash, content)
      values (${operatorId}, ${electionId}, ${hash}, ${content}))
    insert into log_pending (operator_id, election_id, type, body, accepted_at)
    values (${operatorId}, ${electionId}, ${type}, ${hash}, ${acceptedAt})`.execute(tx);
}

/**
 * Keeps bodies and puts their entries in the sequencer's queue, for many that the database holds already: they are not
 * carried through this process. `held` selects rows of `hash`, `content` (canonical bytes, hashed before) and `accepted_at`.
 * @throws a unique violation when the record has one of them already
 */
export async function submitHeld(
  tx: TenantTx,
  {
    operatorId,
    electionId,
    type,
  }: { readonly operatorId: string; readonly electionId: string; readonly type: EntryType },
  held: RawBuilder<unknown>,
): Promise<void> {
  await sql`
    with held as materialized (${held}),
    body as (
      insert into log_body (operator_id, election_id, hash, content)
      select ${operatorId}::uuid, ${electionId}, hash, content from held)
    insert into log_pending (operator_id, election_id, type, body, accepted_at)
    select ${operatorId}::uuid, ${electionId}, ${type}, hash, accepted_at from held`.execute(tx);
}

/** The logs that have something pending, of all operators. */
export function logsWithPending(db: Db): Promise<{ operatorId: string; electionId: string }[]> {
  return db.selectFrom('logPending').select(['operatorId', 'electionId']).distinct().execute();
}

/** Those of the bodies that are in the log. */
export async function recordedAmong(
  tx: TenantTx,
  electionId: string,
  hashes: readonly Uint8Array[],
): Promise<Uint8Array[]> {
  const { rows } = await sql<{ body: Uint8Array }>`
    select found.body from unnest(${hexes(hashes)}::bytea[]) as asked(body) cross join lateral (
      select body from log_entry where election_id = ${electionId} and body = asked.body limit 1) as found`.execute(
    tx,
  );
  return rows.map(({ body }) => body);
}

/** Whether all of these (different) bodies are in the log. */
export const areRecorded = async (
  tx: TenantTx,
  electionId: string,
  hashes: readonly Uint8Array[],
): Promise<boolean> => (await recordedAmong(tx, electionId, hashes)).length === hashes.length;
