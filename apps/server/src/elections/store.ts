import type { ElectionState, Text } from '@sandoq/contract';
import { sql } from 'kysely';
import { inTransaction, type Db, type TenantTx } from '../platform/index.ts';
import type { StoredContest, StoredTrustees } from './tables.ts';

/** An election as the server keeps it. */
export interface Election {
  readonly operatorId: string;
  readonly id: string;
  readonly state: ElectionState;
  readonly title: Text;
  readonly organizer: Text;
  readonly opens: Date;
  readonly closes: Date;
  readonly supportPhone: string;
  readonly confirmation: 'inbound' | 'code';
  readonly randomOrder: boolean;
  readonly revoting: boolean;
  readonly custody: 'platform' | 'authority';
  readonly sessionMinutes: number;
  readonly codeDigits: number;
  readonly contests: readonly StoredContest[];
  readonly trustees: StoredTrustees;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
}

/** An election as lists show it. */
export type Line = Pick<Election, 'id' | 'title' | 'organizer' | 'state' | 'opens' | 'closes' | 'closedAt'>;

/** A candidate's picture; its id is the hash of its bytes, so that it can be cached for ever. */
export interface Photo {
  readonly id: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

const operators = new Map<string, string>();

/** The operator of an election, readable before any tenant is set; undefined when there is no such election. */
export async function operatorOf(db: Db, electionId: string): Promise<string | undefined> {
  const known = operators.get(electionId);
  if (known !== undefined) return known;
  const row = await db
    .selectFrom('electionDirectory')
    .select('operatorId')
    .where('electionId', '=', electionId)
    .executeTakeFirst();
  if (row !== undefined) operators.set(electionId, row.operatorId);
  return row?.operatorId;
}

/** The newest elections of all operators that everybody may see (no drafts), by opening time. */
export function listAnnounced(db: Db, limit: number): Promise<Line[]> {
  return inTransaction(db, async (tx) => {
    await sql`select set_config('sandoq.announced', 'on', true)`.execute(tx);
    return tx
      .selectFrom('election')
      .select(['id', 'title', 'organizer', 'state', 'opens', 'closes', 'closedAt'])
      .where('state', '<>', 'draft')
      .orderBy('opens', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute();
  });
}

/** Writes a new election; its id must be free. */
export async function insertElection(tx: TenantTx, election: Election): Promise<void> {
  const { id, operatorId } = election;
  await tx.insertInto('electionDirectory').values({ electionId: id, operatorId }).execute();
  await tx
    .insertInto('election')
    .values({
      ...election,
      title: JSON.stringify(election.title),
      organizer: JSON.stringify(election.organizer),
      contests: JSON.stringify(election.contests),
      trustees: JSON.stringify(election.trustees),
    })
    .execute();
}

/** Keeps a photo; the same one twice is kept once. */
export async function insertPhoto(
  tx: TenantTx,
  operatorId: string,
  electionId: string,
  photo: Photo,
): Promise<void> {
  await tx
    .insertInto('candidatePhoto')
    .values({ operatorId, electionId, ...photo })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** One election, or undefined. */
export function findElection(tx: TenantTx, id: string): Promise<Election | undefined> {
  return tx.selectFrom('election').selectAll().where('id', '=', id).executeTakeFirst();
}

/** One election with its row locked until the transaction ends, so that only one act at a time decides on it. */
export function lockElection(tx: TenantTx, id: string): Promise<Election | undefined> {
  return tx.selectFrom('election').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The operator's elections, newest first. */
export function listOfOperator(tx: TenantTx): Promise<Election[]> {
  return tx.selectFrom('election').selectAll().orderBy('createdAt', 'desc').orderBy('id').execute();
}

/** Writes the state an act led to. */
export async function updateState(
  tx: TenantTx,
  id: string,
  state: ElectionState,
  closedAt: Date | null,
): Promise<void> {
  await tx.updateTable('election').set({ state, closedAt }).where('id', '=', id).execute();
}

/** Writes the closing time that an extension led to. */
export async function updateCloses(tx: TenantTx, id: string, closes: Date): Promise<void> {
  await tx.updateTable('election').set({ closes }).where('id', '=', id).execute();
}

/** A candidate's photo, or undefined. */
export function findPhoto(tx: TenantTx, electionId: string, id: string): Promise<Photo | undefined> {
  return tx
    .selectFrom('candidatePhoto')
    .select(['id', 'mediaType', 'content'])
    .where('electionId', '=', electionId)
    .where('id', '=', id)
    .executeTakeFirst();
}
