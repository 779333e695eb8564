import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../database/index.ts';
import { createSealer } from '../sealing.ts';
import { testDatabase, type TestDatabase } from '../testing/index.ts';
import { createLimiter } from './limiter.ts';

const LOGIN = { door: 'login', tries: 5, windowSeconds: 60 } as const;
const sealer = createSealer([new Uint8Array(32)]);
let database: TestDatabase;
let now = Date.UTC(2026, 0, 1);
const clock = { now: () => now };
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test('two processes share one count, also when they try at the same moment', async () => {
  const second = openDatabase(database.url, 'app', 5);
  const limiters = [database.db, second.db].map((db) => createLimiter({ db, clock, sealer }));
  const taken = await Promise.all(
    Array.from({ length: 12 }, (_, i) => limiters[i % 2]!.take(LOGIN, '0012345679')),
  );
  expect(taken.filter(({ allowed }) => allowed)).toHaveLength(5);
  expect((await limiters[0]!.take(LOGIN, 'somebody else')).allowed).toBe(true);
  await second.close();
});

test('the pause is told and ends', async () => {
  const limiter = createLimiter({ db: database.db, clock, sealer });
  now += 20_000;
  await expect(limiter.demand(LOGIN, '0012345679')).rejects.toMatchObject({
    code: 'too-many-requests',
    extras: { retryAfterSeconds: 40 },
  });
  now += 40_000;
  expect(await limiter.demand(LOGIN, '0012345679')).toEqual({
    allowed: true,
    left: 4,
    retryAfterSeconds: 60,
  });
  await limiter.forget(LOGIN, '0012345679');
  expect((await limiter.take(LOGIN, '0012345679')).left).toBe(4);
});

test('what is kept does not show who tried, and is swept away', async () => {
  const { rows } = await database.owner.pool.query<{ key: Buffer }>('select key from rate_window');
  expect(rows.length).toBeGreaterThan(0);
  for (const { key } of rows) expect(key.includes('0012345679')).toBe(false);
  now += 61_000;
  await createLimiter({ db: database.db, clock, sealer }).sweep();
  expect((await database.owner.pool.query('select from rate_window')).rowCount).toBe(0);
});

test('a success is forgotten by the index, also while the statistics say that the table is all but empty', async () => {
  const { pool } = database.owner;
  const limiter = createLimiter({ db: database.db, clock, sealer });
  const everybody = Array.from({ length: 2000 }, (_, n) => `voter ${n}`);
  const everybodyTries = () => Promise.all(everybody.map((who) => limiter.take(LOGIN, who)));
  await everybodyTries();
  // Yesterday's windows are swept but for one at the end, and the table is analysed: many pages, hardly a row.
  await pool.query(
    'delete from rate_window where ctid <> (select ctid from rate_window order by ctid desc limit 1)',
  );
  await pool.query('vacuum analyze rate_window');
  await everybodyTries();
  const blocksRead = async (): Promise<number> => {
    for (const { pool: one } of [database, database.owner])
      await one.query('select pg_stat_force_next_flush()');
    const { rows } = await pool.query<{ blocks: string }>(
      `select heap_blks_hit + heap_blks_read + idx_blks_hit + idx_blks_read as blocks
       from pg_statio_user_tables where relname = 'rate_window'`,
    );
    return Number(rows[0]!.blocks);
  };
  const before = await blocksRead();
  const forgotten = everybody.slice(0, 100);
  await Promise.all(forgotten.map((who) => limiter.forget(LOGIN, who)));
  expect((await blocksRead()) - before).toBeLessThan(100 * forgotten.length);
});
