import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { APP_SCHEMA } from './connect.ts';

/** One numbered step of the schema. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

const NAME = /^\d{4}_[a-z0-9_]+\.sql$/;
const LOCK = 7_231_001;

/** Reads the migrations of a folder in their order. @throws when a file name is not `0001_what_it_does.sql` or a number is used twice. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  for (const [at, name] of names.entries()) {
    if (!NAME.test(name)) throw new Error(`migration ${name}: name it like 0001_what_it_does.sql`);
    if (names[at - 1]?.slice(0, 4) === name.slice(0, 4)) {
      throw new Error(`migrations ${names[at - 1]} and ${name} have the same number`);
    }
  }
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(join(folder, name), 'utf8') })));
}

const checksum = (sql: string): string => createHash('sha256').update(sql).digest('hex');

async function applied(client: pg.Client): Promise<Map<string, string>> {
  await client.query(`create schema if not exists ${APP_SCHEMA}`);
  await client.query(
    `create table if not exists ${APP_SCHEMA}.migration (
       name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
  );
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `select name, checksum from ${APP_SCHEMA}.migration`,
  );
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query(`insert into ${APP_SCHEMA}.migration (name, checksum) values ($1, $2)`, [
      migration.name,
      checksum(migration.sql),
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${migration.name} failed: ${String(error)}`, { cause: error });
  }
}

/**
 * Brings the database of `url` (its user must own it, or be able to create schemas and roles in it) to the newest
 * schema, forward only, each file in a transaction of its own. Several processes may call it at once.
 * @returns the names that were applied now.
 * @throws when an applied file was changed or is missing, or when an unapplied one comes before an applied one.
 */
export async function migrate(url: string, migrations: readonly Migration[]): Promise<string[]> {
  const client = new pg.Client({
    connectionString: url,
    options: `-c search_path=${APP_SCHEMA},pg_catalog -c client_min_messages=warning`,
    application_name: 'sandoq migrate',
  });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await runMigrations({ connectionString: url });
    const done = await applied(client);
    const known = new Set(migrations.map((migration) => migration.name));
    for (const name of done.keys()) {
      if (!known.has(name))
        throw new Error(`the database has migration ${name}, which this version does not know`);
    }
    const last = [...done.keys()].toSorted().at(-1) ?? '';
    const fresh: string[] = [];
    for (const migration of migrations) {
      const recorded = done.get(migration.name);
      if (recorded === undefined) {
        if (migration.name < last)
          throw new Error(`migration ${migration.name} comes before ${last}, which is applied`);
        await apply(client, migration);
        fresh.push(migration.name);
      } else if (recorded !== checksum(migration.sql)) {
        throw new Error(`migration ${migration.name} was changed after it was applied`);
      }
    }
    return fresh;
  } finally {
    await client.end();
  }
}
