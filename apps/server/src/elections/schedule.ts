import { sql } from 'kysely';
import type { Db, TenantTx } from '../platform/index.ts';

/** An act that the clock must do. `due` in milliseconds. */
export interface ScheduledAct {
  readonly operatorId: string;
  readonly electionId: string;
  readonly act: 'open' | 'close' | 'count';
  readonly due: number;
}

/** One that is due. */
export interface DueAct extends ScheduledAct {
  /** Which scheduling of the act this is. */
  readonly number: bigint;
  /** How often it has failed by a fault. */
  readonly faults: number;
}

const LONGEST_PAUSE_SECONDS = 5 * 60;

/** Has the clock do an act, in the caller's transaction; a former time for it is forgotten. */
export async function schedule(tx: TenantTx, { due, ...act }: ScheduledAct): Promise<void> {
  await tx
    .insertInto('electionDue')
    .values({ ...act, due: new Date(due) })
    .onConflict((known) =>
      known.columns(['electionId', 'act']).doUpdateSet((row) => ({
        due: row.ref('excluded.due'),
        number: row.ref('excluded.number'),
        faults: 0,
      })),
    )
    .execute();
}

/**
 * What is due, of all operators, the oldest first, `most` at once, but for the elections of `except`. `now` in milliseconds.
 */
export async function dueActs(
  db: Db,
  now: number,
  except: readonly string[],
  most: number,
): Promise<DueAct[]> {
  const rows = await db
    .selectFrom('electionDue')
    .selectAll()
    .where('due', '<=', new Date(now))
    .where('electionId', '<>', sql<string>`all(${except})`)
    .orderBy('due')
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...row, due: row.due.getTime() }));
}

/** Forgets an act that is done or has become impossible; the same act scheduled anew (an extension) stays. */
export async function forgetDue(db: Db, { electionId, act, number }: DueAct): Promise<void> {
  await db
    .deleteFrom('electionDue')
    .where('electionId', '=', electionId)
    .where('act', '=', act)
    .where('number', '=', number)
    .execute();
}

/** Moves an act that failed by a fault later, each time twice as far, up to five minutes. `now` in milliseconds. */
export async function postponeDue(
  db: Db,
  { electionId, act, number, faults: before }: DueAct,
  now: number,
): Promise<void> {
  const faults = before + 1;
  const seconds = Math.min(2 ** faults, LONGEST_PAUSE_SECONDS);
  await db
    .updateTable('electionDue')
    .set({ faults, due: new Date(now + seconds * 1000) })
    .where('electionId', '=', electionId)
    .where('act', '=', act)
    .where('number', '=', number)
    .execute();
}
