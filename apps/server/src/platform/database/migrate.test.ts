import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, MIGRATIONS, testServerUrl } from '../testing/index.ts';
import { migrate, readMigrations, type Migration } from './migrate.ts';

let database: Awaited<ReturnType<typeof createDatabase>>;
let ours: Migration[];

beforeAll(async () => {
  database = await createDatabase(testServerUrl());
  ours = await readMigrations(MIGRATIONS);
});
afterAll(() => database.drop());

const extra = (name: string, sql: string): Migration => ({ name, sql });

test('several processes may migrate at once; each step is done once', async () => {
  const runs = await Promise.all([1, 2, 3].map(() => migrate(database.url, ours)));
  expect(runs.flat().toSorted()).toEqual(ours.map(({ name }) => name));
  expect(await migrate(database.url, ours)).toEqual([]);
});

test('an applied migration that was changed is refused', async () => {
  const changed = ours.map((one, at) => (at === 1 ? { ...one, sql: `${one.sql}\n-- a change` } : one));
  await expect(migrate(database.url, changed)).rejects.toThrow(/was changed after it was applied/);
});

test('a database newer than this version is refused', async () => {
  await expect(migrate(database.url, ours.slice(0, -1))).rejects.toThrow(/does not know/);
});

test('a step that fails leaves nothing behind and can be repaired', async () => {
  const bad = extra('9000_bad.sql', 'create table half (); select 1/0;');
  await expect(migrate(database.url, [...ours, bad])).rejects.toThrow(
    /9000_bad.sql failed.*division by zero/,
  );
  const good = extra('9000_bad.sql', 'create table half ();');
  expect(await migrate(database.url, [...ours, good])).toEqual(['9000_bad.sql']);

  const late = extra('8999_late.sql', 'select 1');
  await expect(migrate(database.url, [...ours, late, good])).rejects.toThrow(/comes before/);
});

test('a user without the right to make roles may migrate when an administrator has prepared the role', async () => {
  const clerk = `clerk_${Date.now()}`;
  const own = await createDatabase(testServerUrl());
  const name = new URL(own.url).pathname.slice(1);
  const asAdministrator = async (statement: string) => {
    const client = new pg.Client({ connectionString: testServerUrl() });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await asAdministrator(`create role ${clerk} login password 'clerk'; grant ${clerk} to current_user`);
  await asAdministrator(`alter database ${name} owner to ${clerk}`);
  const url = Object.assign(new URL(own.url), { username: clerk, password: 'clerk' }).href;

  await expect(migrate(url, ours)).rejects.toThrow(/0001_roles.*permission denied to set role/);
  await asAdministrator(`grant sandoq_app to ${clerk}`);
  expect(await migrate(url, ours)).toHaveLength(ours.length);
  await asAdministrator(`drop database ${name} with (force)`);
  await asAdministrator(`drop role ${clerk}`);
});

test('the application works as a role that owns nothing and cannot pass row-level security', async () => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(
    `select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole,
       (select count(*) from pg_class where relowner = r.oid)::int as owns
     from pg_roles r where rolname = 'sandoq_app'`,
  );
  await client.end();
  expect(rows).toEqual([
    { rolcanlogin: false, rolsuper: false, rolbypassrls: false, rolcreaterole: false, owns: 0 },
  ]);
});
