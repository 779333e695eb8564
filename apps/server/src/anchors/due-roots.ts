import { parseCheckpoint, type Checkpoint } from '@sandoq/protocol';
import { sql } from 'kysely';
import type { ChainAnchor } from '../gateways/chain/index.ts';
import { withTenant, type Db, type TenantTx } from '../platform/index.ts';

/** A root that is to be anchored. */
export interface DueRoot {
  readonly electionId: string;
  readonly checkpoint: Checkpoint;
}

/** Logs that have entries behind their last anchor on the chain; notices of anchors do not count, or there were no end. */
async function dueOfOperator(
  tx: TenantTx,
  { chain, network }: Pick<ChainAnchor, 'chain' | 'network'>,
): Promise<{ electionId: string; note: string }[]> {
  const { rows } = await sql<{ electionId: string; note: string }>`
    select log.election_id, newest.note
    from log
    cross join lateral (
      select size, note from log_checkpoint c where c.election_id = log.election_id order by size desc limit 1) newest
    cross join lateral (
      select coalesce(max(size), 0) as size from anchor a
      where a.election_id = log.election_id and a.chain = ${chain} and a.network = ${network}) anchored
    where exists (
      select 1 from log_entry e where e.election_id = log.election_id and e.index >= anchored.size
        and not exists (select 1 from anchor a where a.election_id = e.election_id and a.notice = e.body))
    order by log.election_id`.execute(tx);
  return rows;
}

/** The newest roots, of all operators' records, that are not on the chain yet. */
export async function findDueRoots(
  db: Db,
  chain: Pick<ChainAnchor, 'chain' | 'network'>,
): Promise<DueRoot[]> {
  const operators = await db.selectFrom('electionDirectory').select('operatorId').distinct().execute();
  const due: DueRoot[] = [];
  for (const { operatorId } of operators) {
    for (const { electionId, note } of await withTenant(db, operatorId, (tx) => dueOfOperator(tx, chain))) {
      const checkpoint = parseCheckpoint(note);
      if (!checkpoint.ok) throw new Error(`the checkpoint of ${electionId} cannot be read`);
      due.push({ electionId, checkpoint: checkpoint.value });
    }
  }
  return due;
}
