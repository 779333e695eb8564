import type { Text } from '@sandoq/contract';
import { sql } from 'kysely';
import type { Db, TenantTx } from '../platform/index.ts';
import type { OperatorTables } from './tables.ts';

/** An organisation («بهره‌بردار») as public pages show it. */
export interface Operator {
  readonly id: string;
  readonly name: Text;
}

/** Somebody who signs in for an organisation. */
export type OrganizerUser = OperatorTables['organizerUser'];

/** Reads one organisation. */
export const readOperator = (db: Db, id: string): Promise<Operator | undefined> =>
  db.selectFrom('operator').select(['id', 'name']).where('id', '=', id).executeTakeFirst();

/** Finds an organisation by its Persian name. */
export const findOperatorByName = (db: Db, fa: string): Promise<Operator | undefined> =>
  db
    .selectFrom('operator')
    .select(['id', 'name'])
    .where(sql<string>`name ->> 'fa'`, '=', fa)
    .orderBy('createdAt')
    .executeTakeFirst();

/** Adds an organisation; nothing happens when there is one with this id. `now` in milliseconds. */
export async function createOperator(
  db: Db,
  { id, name, now }: Operator & { readonly now: number },
): Promise<void> {
  await db
    .insertInto('operator')
    .values({ id, name: JSON.stringify(name) as never, createdAt: new Date(now) })
    .onConflict((known) => known.doNothing())
    .execute();
}

/** Adds somebody who may sign in for the transaction's organisation; nothing happens when the username is taken. */
export async function insertOrganizer(tx: TenantTx, user: OrganizerUser): Promise<void> {
  await tx
    .insertInto('organizerUser')
    .values(user)
    .onConflict((known) => known.column('username').doNothing())
    .execute();
}

/** Finds who signs in, before the operator is known. */
export async function findOrganizer(db: Db, username: string): Promise<OrganizerUser | undefined> {
  const { rows } = await sql<OrganizerUser>`select * from find_organizer(${username})`.execute(db);
  return rows[0];
}

/** Reads a user of the transaction's organisation. */
export const readOrganizer = (tx: TenantTx, id: string): Promise<OrganizerUser | undefined> =>
  tx.selectFrom('organizerUser').selectAll().where('id', '=', id).executeTakeFirst();
