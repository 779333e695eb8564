import { sql } from 'kysely';
import type { Db } from '../database/index.ts';
import type { Clock } from '../clock.ts';
import { gather, type Outcome } from '../gathering/index.ts';
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

interface Try {
  readonly key: Buffer;
  readonly windowSeconds: number;
}
interface Counted {
  readonly count: number;
  readonly endsAt: Date;
}

/** How tries that come at the same time are counted together. */
const TOGETHER = { most: 200, pauseMs: 40 } as const;

/** Makes a limiter on a database. `db` must not be a transaction of the caller: a refusal there would undo the count. */
export function createLimiter(parts: { db: Db; clock: Clock; sealer: Sealer }): Limiter {
  const { db, clock, sealer } = parts;
  const keyOf = (limit: Limit, who: string): Buffer =>
    Buffer.from(sealer.keyedHash(`limit/${limit.door}`, who));

  /** One statement for all tries that come together; several of one key are told apart by their place. */
  const count = async (tries: readonly Try[]): Promise<Outcome<Counted>[]> => {
    const now = new Date(clock.now());
    const keys = new Map<string, { key: Buffer; ends: Date; times: number }>();
    const places = tries.map(({ key, windowSeconds }) => {
      const name = key.toString('hex');
      const ends = new Date(now.getTime() + windowSeconds * 1000);
      const known = keys.get(name) ?? { key, ends, times: 0 };
      keys.set(name, { ...known, times: known.times + 1 });
      return { name, place: known.times + 1 };
    });
    // In one order always, so that two processes never wait for each other.
    const rows = [...keys.values()].toSorted((a, b) => Buffer.compare(a.key, b.key));
    const counted = await sql<{ key: Buffer; count: number; endsAt: Date }>`
      insert into rate_window as w (key, started_at, ends_at, count)
      select key, ${now}::timestamptz, ends, times from unnest(${rows.map(({ key }) => key)}::bytea[],
        ${rows.map(({ ends }) => ends)}::timestamptz[], ${rows.map(({ times }) => times)}::integer[])
        as t(key, ends, times)
      on conflict (key) do update set
        count = case when w.ends_at <= excluded.started_at then excluded.count else w.count + excluded.count end,
        started_at = case when w.ends_at <= excluded.started_at then excluded.started_at else w.started_at end,
        ends_at = case when w.ends_at <= excluded.started_at then excluded.ends_at else w.ends_at end
      returning key, count, ends_at`.execute(db);
    const found = new Map(counted.rows.map((row) => [row.key.toString('hex'), row]));
    return places.map(({ name, place }) => {
      const { count: all, endsAt } = found.get(name)!;
      return { status: 'fulfilled', value: { count: all - keys.get(name)!.times + place, endsAt } };
    });
  };
  const countTry = gather({ ...TOGETHER, run: count });

  const take = async (limit: Limit, who: string): Promise<Taken> => {
    const { tries, windowSeconds } = limit;
    const counted = await countTry('', { key: keyOf(limit, who), windowSeconds });
    return {
      allowed: counted.count <= tries,
      left: Math.max(0, tries - counted.count),
      retryAfterSeconds: Math.max(1, Math.ceil((counted.endsAt.getTime() - clock.now()) / 1000)),
    };
  };

  const forgetKey = gather<Buffer, void>({
    ...TOGETHER,
    async run(keys) {
      // Locked in one order always; as an array, so that the index is used whatever the planner thinks of the table.
      await sql`delete from rate_window where key = any(array(
        select key from rate_window where key = any(${keys}::bytea[]) order by key for update))`.execute(db);
      return keys.map(() => ({ status: 'fulfilled', value: undefined }));
    },
  });

  return {
    take,
    async demand(limit, who) {
      const taken = await take(limit, who);
      if (taken.allowed) return taken;
      const { retryAfterSeconds } = taken;
      throw refused('too-many-requests', { seconds: retryAfterSeconds }, { retryAfterSeconds });
    },
    async forget(limit, who) {
      await forgetKey('', keyOf(limit, who));
    },
    async sweep() {
      await db.deleteFrom('rateWindow').where('endsAt', '<', new Date(clock.now())).execute();
    },
  };
}
