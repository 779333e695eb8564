import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '../../platform/index.ts';
import { testDatabase, type TestDatabase } from '../../platform/testing/index.ts';
import { eachRollVoter } from './store.ts';

const OPERATOR = '0e1a3a52-6f0a-4c8e-9a52-0d5e4f1f0009';
const LONG = 10_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await withTenant(database.db, OPERATOR, (tx) =>
    sql`insert into roll_voter (operator_id, election_id, id, licence, national_id, name, search, mobile)
      select ${OPERATOR}::uuid, election, gen_random_uuid(), n, n, 'رأی‌دهندهٔ ' || n, n, '+98912' || n
      from (select 'long' as election, n from generate_series(1, ${LONG}::integer) n
        union all select 'short', n from generate_series(1, 100) n) people`.execute(tx),
  );
});
afterAll(() => database.drop());

const readRows = async (): Promise<number> => {
  await database.owner.pool.query('select pg_stat_force_next_flush()');
  const { rows } = await database.owner.pool.query(
    `select seq_tup_read + idx_tup_fetch as read from pg_stat_user_tables where relname = 'roll_voter'`,
  );
  return Number(rows[0].read);
};

/** Goes through the long roll. @returns how many rows of the table were read for it */
async function goThrough(): Promise<number> {
  const before = await readRows();
  let last = '';
  let count = 0;
  await withTenant(database.db, OPERATOR, async (tx) => {
    for await (const { id } of eachRollVoter(tx, 'long')) {
      expect(id > last).toBe(true);
      last = id;
      count += 1;
    }
  });
  expect(count).toBe(LONG);
  const connection = await database.pool.connect();
  await connection.query('select pg_stat_force_next_flush()');
  connection.release();
  return (await readRows()) - before;
}

test('a long roll is read once, page by page, though the database has never counted it', async () => {
  expect(await goThrough()).toBeLessThan(2 * LONG);
});

test('once it is counted it is read in the order of its index, and nothing is sorted', async () => {
  await database.owner.pool.query('analyze roll_voter');
  expect(await goThrough()).toBeLessThan(2 * LONG);
  const { rows } = await withTenant(database.db, OPERATOR, (tx) =>
    sql<Record<string, string>>`explain select id, licence, style, weight from roll_voter
      where election_id = 'long' order by id limit ${LONG / 10}`.execute(tx),
  );
  const plan = rows.flatMap((row) => Object.values(row)).join('\n');
  expect(plan).toContain('Index Scan using roll_voter_by_id');
  expect(plan).not.toContain('Sort');
});
