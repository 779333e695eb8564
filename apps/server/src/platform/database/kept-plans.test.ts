import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../testing/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test('a foreign key that was first checked while its table was short reads it by the index when it is long', async () => {
  const { pool } = database.owner;
  await pool.query('create table body (hash integer primary key)');
  await pool.query('create table entry (hash integer references body)');
  await pool.query('grant select, insert on body, entry to sandoq_app');
  await pool.query('insert into body values (0)');
  await pool.query('analyze body');
  const connection = await database.pool.connect();
  for (let n = 1; n <= 500; n++) {
    await connection.query('insert into body values ($1)', [n]);
    await connection.query('insert into entry values ($1)', [n]);
  }
  await connection.query('select pg_stat_force_next_flush()');
  connection.release();
  const { rows } = await pool.query<{ read: string }>(
    `select seq_tup_read as read from pg_stat_user_tables where relname = 'body'`,
  );
  expect(Number(rows[0]!.read)).toBeLessThan(500);
});
