import type { Db, TenantTx } from '../platform/index.ts';

/** An act that the clock must do. `due` in milliseconds. */
export interface DueAct {
  readonly operatorId: string;
  readonly electionId: string;
  readonly act: 'open' | 'close' | 'count';
  readonly due: number;
}

const AT_ONCE = 20;

/** Has the clock do an act, in the caller's transaction; a former time for it is forgotten. */
export async function schedule(tx: TenantTx, { due, ...act }: DueAct): Promise<void> {
  await tx
    .deleteFrom('electionDue')
    .where('electionId', '=', act.electionId)
    .where('act', '=', act.act)
    .execute();
  await tx
    .insertInto('electionDue')
    .values({ ...act, due: new Date(due) })
    .execute();
}

/** What is due, of all operators, the oldest first. `now` in milliseconds. */
export async function dueActs(db: Db, now: number): Promise<DueAct[]> {
  const rows = await db
    .selectFrom('electionDue')
    .selectAll()
    .where('due', '<=', new Date(now))
    .orderBy('due')
    .limit(AT_ONCE)
    .execute();
  return rows.map((row) => ({ ...row, due: row.due.getTime() }));
}

/** Forgets an act that is done or has become impossible; the same act at another time (an extension) stays. */
export async function forgetDue(db: Db, { electionId, act, due }: DueAct): Promise<void> {
  await db
    .deleteFrom('electionDue')
    .where('electionId', '=', electionId)
    .where('act', '=', act)
    .where('due', '=', new Date(due))
    .execute();
}
