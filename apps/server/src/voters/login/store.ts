import { sql } from 'kysely';
import type { Db, TenantTx } from '../../platform/index.ts';
import { inTransaction } from '../../platform/index.ts';
import type { VoterTables } from '../tables.ts';

/** A login that waits for its code. */
export type Login = Omit<VoterTables['login'], 'used'> & { readonly used: boolean };

/** Keeps a new login. */
export async function insertLogin(tx: TenantTx, login: Omit<Login, 'used'>): Promise<void> {
  await tx.insertInto('login').values(login).execute();
}

/** Finds a login by its id, before the operator is known. */
export async function findLogin(db: Db, id: string): Promise<Login | undefined> {
  const { rows } = await sql<Login>`select * from find_login(${id})`.execute(db);
  return rows[0];
}

/** Reads a login and keeps it from being answered twice at once. */
export const lockLogin = (tx: TenantTx, id: string): Promise<Login | undefined> =>
  tx.selectFrom('login').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** Changes a login. */
export async function updateLogin(tx: TenantTx, id: string, changes: Partial<Login>): Promise<void> {
  await tx.updateTable('login').set(changes).where('id', '=', id).execute();
}

/** Until when a voter must wait after wrong codes (ms), or undefined. */
export async function pausedUntil(tx: TenantTx, voterId: string, now: number): Promise<number | undefined> {
  const guard = await tx
    .selectFrom('loginGuard')
    .select('pausedUntil')
    .where('voterId', '=', voterId)
    .executeTakeFirst();
  const until = guard?.pausedUntil?.getTime() ?? 0;
  return until > now ? until : undefined;
}

/** Counts a wrong code of a voter. @returns how many there are since the last right one or the last pause */
export async function countWrong(tx: TenantTx, operatorId: string, voterId: string): Promise<number> {
  const { wrong } = await tx
    .insertInto('loginGuard')
    .values({ operatorId, voterId, wrong: 1, pausedUntil: null })
    .onConflict((known) =>
      known.columns(['operatorId', 'voterId']).doUpdateSet({ wrong: sql`login_guard.wrong + 1` }),
    )
    .returning('wrong')
    .executeTakeFirstOrThrow();
  return wrong;
}

/** Begins a pause, or forgets wrong codes (`until` null). */
export async function resetWrong(tx: TenantTx, voterId: string, until: number | null): Promise<void> {
  await tx
    .updateTable('loginGuard')
    .set({ wrong: 0, pausedUntil: until === null ? null : new Date(until) })
    .where('voterId', '=', voterId)
    .execute();
}

/** Removes logins of every operator that were begun before `before` (milliseconds). */
export async function sweepLogins(db: Db, before: number): Promise<void> {
  await inTransaction(db, async (tx) => {
    const moment = new Date(before);
    await sql`select set_config('sandoq.sweep_before', ${moment.toISOString()}, true)`.execute(tx);
    await tx.deleteFrom('login').where('createdAt', '<', moment).execute();
  });
}
