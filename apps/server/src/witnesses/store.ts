import { sql } from 'kysely';
import { withTenant, type Db, type TenantTx } from '../platform/index.ts';

async function uncosigned(tx: TenantTx, witnesses: readonly string[], since: Date): Promise<string[]> {
  const { rows } = await sql<{ electionId: string }>`
    select log.election_id from log cross join lateral (
      select size, signed_at from log_checkpoint c where c.election_id = log.election_id
      order by size desc limit 1) newest
    where newest.signed_at >= ${since} and ${witnesses.length} > (
      select count(*) from log_cosignature s where s.election_id = log.election_id and s.size = newest.size
        and s.witness = any(${witnesses}::text[]))`.execute(tx);
  return rows.map(({ electionId }) => electionId);
}

/** Elections of all operators whose newest checkpoint, signed since a time, lacks a cosignature of one of the witnesses. */
export async function findUncosigned(db: Db, witnesses: readonly string[], since: Date): Promise<string[]> {
  const operators = await db.selectFrom('electionDirectory').select('operatorId').distinct().execute();
  const found: string[] = [];
  for (const { operatorId } of operators)
    found.push(...(await withTenant(db, operatorId, (tx) => uncosigned(tx, witnesses, since))));
  return found;
}
