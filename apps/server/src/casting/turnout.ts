import { sql } from 'kysely';
import type { TenantTx } from '../platform/index.ts';
import { countRoll, sumWeights } from '../voters/index.ts';

/** How many have voted; whoever voted again is counted once. */
async function countParticipation(tx: TenantTx, electionId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('participation')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('electionId', '=', electionId)
    .where('revision', '=', 1)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The votes (shares) of those who have voted. Only those who have more than one are looked up. */
async function sumParticipation(tx: TenantTx, electionId: string, voted: number): Promise<number> {
  const { rows } = await sql<{ more: bigint }>`
    select coalesce(sum(v.weight - 1), 0)::bigint as more from roll_voter v
    join participation p on p.election_id = v.election_id and p.voter_id = v.id and p.revision = 1
    where v.election_id = ${electionId} and v.weight <> 1`.execute(tx);
  return voted + Number(rows[0]!.more);
}

/** Who may vote and who has voted: people, and their votes (shares). */
export interface Turnout {
  readonly eligible: number;
  readonly voted: number;
  readonly eligibleWeight: number;
  readonly votedWeight: number;
}

/** How many are entitled and how many have voted. */
export async function countTurnout(tx: TenantTx, electionId: string): Promise<Turnout> {
  const voted = await countParticipation(tx, electionId);
  return {
    eligible: await countRoll(tx, electionId),
    voted,
    eligibleWeight: await sumWeights(tx, electionId),
    votedWeight: await sumParticipation(tx, electionId, voted),
  };
}

/** How many voted (for the first time) in each step of so many seconds, ascending; steps in which nobody did are left out. */
export async function turnoutSteps(
  tx: TenantTx,
  electionId: string,
  stepSeconds: number,
): Promise<{ from: Date; voted: number }[]> {
  const { rows } = await sql<{ from: Date; voted: bigint }>`
    select to_timestamp(floor(extract(epoch from at) / ${stepSeconds}) * ${stepSeconds}) as "from", count(*) as voted
    from participation where election_id = ${electionId} and revision = 1 group by 1 order by 1`.execute(tx);
  return rows.map(({ from, voted }) => ({ from, voted: Number(voted) }));
}

/** Those of the voters who have voted. */
export async function votedAmong(
  tx: TenantTx,
  electionId: string,
  voterIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (voterIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom('participation')
    .select('voterId')
    .where('electionId', '=', electionId)
    .where('voterId', 'in', voterIds)
    .execute();
  return new Set(rows.map(({ voterId }) => voterId));
}

/** How many credentials were issued: as many as stand in the record's list. */
export async function countCredentials(tx: TenantTx, electionId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('credential')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('electionId', '=', electionId)
    .executeTakeFirstOrThrow();
  return Number(count);
}
