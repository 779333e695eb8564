import type { Line } from '../elections/index.ts';
import type { TenantTx } from '../platform/index.ts';

/** An election in the organiser's list: how many are entitled and how many have voted. */
export interface LineWithTurnout extends Line {
  readonly eligible: number;
  readonly voted: number;
}

/** The operator's elections, the newest first, with their turnout, in one query. */
export async function listWithTurnout(tx: TenantTx, limit: number): Promise<LineWithTurnout[]> {
  const rows = await tx
    .selectFrom('election')
    .select(['id', 'title', 'organizer', 'state', 'opens', 'closes', 'closedAt'])
    .select((from) => [
      from
        .selectFrom('rollVoter')
        .select(from.fn.countAll<bigint>().as('count'))
        .whereRef('rollVoter.electionId', '=', 'election.id')
        .as('eligible'),
      from
        .selectFrom('participation')
        .select(from.fn.countAll<bigint>().as('count'))
        .whereRef('participation.electionId', '=', 'election.id')
        .where('participation.revision', '=', 1)
        .as('voted'),
    ])
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, eligible: Number(row.eligible), voted: Number(row.voted) }));
}
