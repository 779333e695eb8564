import { sql } from 'kysely';
import type { Mobile } from '@sandoq/persian';
import type { TenantTx, Tx } from '../../platform/index.ts';
import type { VoterTables } from '../tables.ts';

/** A person entitled to vote. `weight` counts votes; `style` names the ballot they get. */
export interface RollVoter {
  readonly id: string;
  readonly operatorId: string;
  readonly electionId: string;
  readonly licence: string;
  readonly nationalId: string;
  readonly name: string;
  readonly mobile: Mobile;
  readonly style: string;
  readonly weight: bigint;
}

const COLUMNS = [
  'id',
  'operatorId',
  'electionId',
  'licence',
  'nationalId',
  'name',
  'mobile',
  'style',
  'weight',
] as const;

/** Adds rows to a roll. */
export async function insertRollVoters(
  tx: TenantTx,
  rows: readonly VoterTables['rollVoter'][],
): Promise<void> {
  await tx.insertInto('rollVoter').values(rows).execute();
}

/** Removes the whole roll of an election. */
export async function clearRoll(tx: TenantTx, electionId: string): Promise<void> {
  await tx.deleteFrom('rollVoter').where('electionId', '=', electionId).execute();
}

/** Which of these licence numbers and national IDs are on the roll already. */
export async function knownIdentities(
  tx: TenantTx,
  electionId: string,
  entries: readonly { readonly licence: string; readonly nationalId: string }[],
): Promise<{ licences: ReadonlySet<string>; nationalIds: ReadonlySet<string> }> {
  const licences = entries.map(({ licence }) => licence);
  const nationalIds = entries.map(({ nationalId }) => nationalId);
  const rows = await tx
    .selectFrom('rollVoter')
    .select(['licence', 'nationalId'])
    .where('electionId', '=', electionId)
    .where((where) => where.or([where('licence', 'in', licences), where('nationalId', 'in', nationalIds)]))
    .execute();
  return {
    licences: new Set(rows.map(({ licence }) => licence)),
    nationalIds: new Set(rows.map(({ nationalId }) => nationalId)),
  };
}

// The operator is named although the policy does: only so is the index used, for other policies are there too.
const ofOperator = sql<string>`current_operator()`;

/** Reads one person of the roll. */
export const readVoter = (tx: TenantTx, voterId: string): Promise<RollVoter | undefined> =>
  tx
    .selectFrom('rollVoter')
    .select(COLUMNS)
    .where('operatorId', '=', ofOperator)
    .where('id', '=', voterId)
    .$castTo<RollVoter>()
    .executeTakeFirst();

/** Reads several people of the roll, in no order. */
export const readVoters = (tx: TenantTx, voterIds: readonly string[]): Promise<RollVoter[]> =>
  tx
    .selectFrom('rollVoter')
    .select(COLUMNS)
    .where('operatorId', '=', ofOperator)
    .where('id', '=', sql<string>`any(${voterIds}::uuid[])`)
    .$castTo<RollVoter>()
    .execute();

/** Reads one person and keeps everybody else from changing what hangs on them until the transaction ends. */
export const lockVoter = (tx: TenantTx, voterId: string): Promise<RollVoter | undefined> =>
  tx
    .selectFrom('rollVoter')
    .select(COLUMNS)
    .where('operatorId', '=', ofOperator)
    .where('id', '=', voterId)
    .forUpdate()
    .$castTo<RollVoter>()
    .executeTakeFirst();

/** Finds the person with this licence number and national ID. */
export const findVoter = (
  tx: TenantTx,
  electionId: string,
  licence: string,
  nationalId: string,
): Promise<RollVoter | undefined> =>
  tx
    .selectFrom('rollVoter')
    .select(COLUMNS)
    .where('electionId', '=', electionId)
    .where('licence', '=', licence)
    .where('nationalId', '=', nationalId)
    .$castTo<RollVoter>()
    .executeTakeFirst();

/** How many people are on a roll. */
export async function countRoll(tx: TenantTx, electionId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('rollVoter')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('electionId', '=', electionId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The votes (shares) of everybody on a roll. Only those who have more than one are looked up. */
export async function sumWeights(tx: TenantTx, electionId: string): Promise<number> {
  const { rows } = await sql<{ sum: bigint }>`
    select (select count(*) from roll_voter where election_id = ${electionId})
      + coalesce((select sum(weight - 1) from roll_voter where election_id = ${electionId} and weight <> 1), 0)::bigint
      as sum`.execute(tx);
  return Number(rows[0]!.sum);
}

const weighted = new Map<string, boolean>();

/** Whether somebody on a roll has more than one vote. Once an election is sealed that is kept in memory: it does not change. */
export async function isWeighted(
  tx: TenantTx,
  { id, state }: { readonly id: string; readonly state: string },
): Promise<boolean> {
  const known = weighted.get(id);
  if (known !== undefined) return known;
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from roll_voter where election_id = ${id} and weight <> 1) as found`.execute(tx);
  const { found } = rows[0]!;
  if (state !== 'draft') weighted.set(id, found);
  return found;
}

/** What is read of everybody on a roll. */
export interface RollLineToIssue {
  readonly id: string;
  readonly licence: string;
  readonly style: string;
  readonly weight: bigint;
}

/**
 * Goes through a whole roll in the order of the ids (which are random, so the order tells nothing). The rows come by a
 * cursor: they are put in order once at most, whatever the database knows of the table. One at a time in a transaction.
 */
export async function* eachRollVoter(tx: TenantTx, electionId: string): AsyncGenerator<RollLineToIssue> {
  await sql`
    declare whole_roll no scroll cursor for
    select id, licence, style, weight from roll_voter where election_id = ${electionId} order by id`.execute(
    tx,
  );
  for (;;) {
    const { rows } = await sql<RollLineToIssue>`fetch 1000 from whole_roll`.execute(tx);
    if (rows.length === 0) break;
    yield* rows;
  }
  await sql`close whole_roll`.execute(tx);
}

/** Where a mobile is on a roll. */
export interface FoundVoter {
  readonly operatorId: string;
  readonly electionId: string;
  readonly voterId: string;
}

/** Everybody with this mobile, on the rolls of all operators: for a text that came in. */
export async function findVotersByMobile(tx: Tx, mobile: Mobile): Promise<FoundVoter[]> {
  const { rows } = await sql<FoundVoter>`
    select operator_id, election_id, id as voter_id from find_voters_by_mobile(${mobile})`.execute(tx);
  return rows;
}

/** The phones on the rolls of the transaction's operator, each once, with the name it was last put on a roll with. */
export async function rollPhones(
  tx: TenantTx,
  limit: number,
): Promise<{ readonly mobile: Mobile; readonly name: string }[]> {
  return tx
    .selectFrom('rollVoter')
    .select(({ fn }) => ['mobile', fn.max('name').as('name')])
    .groupBy('mobile')
    .orderBy('mobile')
    .limit(limit)
    .$castTo<{ mobile: Mobile; name: string }>()
    .execute();
}
