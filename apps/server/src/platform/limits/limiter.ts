import { sql } from 'kysely';
import type { Db } from '../database/index.ts';
import type { Clock } from '../clock.ts';
import { refused } from '../http/refusals.ts';
import type { Sealer } from '../sealing.ts';

/** A door where something could be guessed: so many tries in so long a time. */
export interface Limit {
  /** Names the door, as `login-code`. */
  readonly door: string;
  readonly tries: number;
  readonly windowSeconds: number;
}

/** How a try at a door stands. */
export interface Taken {
  readonly allowed: boolean;
  /** Tries left in this window. */
  readonly left: number;
  /** Seconds until the window ends; what to tell when no try is left. */
  readonly retryAfterSeconds: number;
}

/** Counts the tries at guessing doors in the database, so that all processes share the count. */
export interface Limiter {
  /** Takes one try of `who` (may be personal: only a keyed hash is kept). Counts at once, whatever becomes of the caller's transaction. */
  take(limit: Limit, who: string): Promise<Taken>;
  /** Like `take`, but throws the refusal `too-many-requests` when no try is left. */
  demand(limit: Limit, who: string): Promise<Taken>;
  /** Forgets the tries of `who`, after a success. */
  forget(limit: Limit, who: string): Promise<void>;
  /** Removes windows that have ended. */
  sweep(): Promise<void>;
}

/** Makes a limiter on a database. `db` must not be a transaction of the caller: a refusal there would undo the count. */
export function createLimiter(parts: { db: Db; clock: Clock; sealer: Sealer }): Limiter {
  const { db, clock, sealer } = parts;
  const keyOf = (limit: Limit, who: string): Buffer =>
    Buffer.from(sealer.keyedHash(`limit/${limit.door}`, who));

  const take = async (limit: Limit, who: string): Promise<Taken> => {
    const now = clock.now();
    const ends = new Date(now + limit.windowSeconds * 1000);
    const row = await db
      .insertInto('rateWindow')
      .values({ key: keyOf(limit, who), startedAt: new Date(now), endsAt: ends, count: 1 })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({
          count: sql`case when rate_window.ends_at <= excluded.started_at then 1 else rate_window.count + 1 end`,
          startedAt: sql`case when rate_window.ends_at <= excluded.started_at then excluded.started_at else rate_window.started_at end`,
          endsAt: sql`case when rate_window.ends_at <= excluded.started_at then excluded.ends_at else rate_window.ends_at end`,
        }),
      )
      .returning(['count', 'endsAt'])
      .executeTakeFirstOrThrow();
    return {
      allowed: row.count <= limit.tries,
      left: Math.max(0, limit.tries - row.count),
      retryAfterSeconds: Math.max(1, Math.ceil((row.endsAt.getTime() - now) / 1000)),
    };
  };

  return {
    take,
    async demand(limit, who) {
      const taken = await take(limit, who);
      if (taken.allowed) return taken;
      const { retryAfterSeconds } = taken;
      throw refused('too-many-requests', { seconds: retryAfterSeconds }, { retryAfterSeconds });
    },
    async forget(limit, who) {
      await db.deleteFrom('rateWindow').where('key', '=', keyOf(limit, who)).execute();
    },
    async sweep() {
      await db.deleteFrom('rateWindow').where('endsAt', '<', new Date(clock.now())).execute();
    },
  };
}
