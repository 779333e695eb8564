import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate, openDatabase, readMigrations, type Database } from '../database/index.ts';
import { openJobPool } from '../jobs/runner.ts';

/** The folder of the product's migrations. */
export const MIGRATIONS = fileURLToPath(new URL('../database/migrations', import.meta.url));

async function asAdministrator<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function withName(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

const freshName = (kind: string): string => `sandoq_${kind}_${randomBytes(6).toString('hex')}`;

/** A database that a test made. */
export interface MadeDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** Makes an empty database on the server of `url`. */
export async function createDatabase(url: string, template?: string): Promise<MadeDatabase> {
  const name = freshName(template === undefined ? 'empty' : 'test');
  const clone = template === undefined ? '' : ` template ${pg.escapeIdentifier(template)}`;
  await asAdministrator(url, (client) => client.query(`create database ${name}${clone}`));
  return {
    url: withName(url, name),
    drop: () =>
      asAdministrator(url, async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}

/** Makes a migrated database that {@link testDatabase} clones. */
export async function prepareTemplate(url: string): Promise<MadeDatabase> {
  const template = await createDatabase(url);
  await migrate(template.url, await readMigrations(MIGRATIONS));
  return template;
}

/** A test's own database. */
export interface TestDatabase extends Database {
  /** The same database as its owner: to look behind the application's back. */
  readonly owner: Database;
  /** What the job runner of a test works on. */
  readonly jobPool: pg.Pool;
  /** Closes the pools and drops the database. */
  drop(): Promise<void>;
}

function templateUrl(): string {
  const url = process.env['SANDOQ_TEST_TEMPLATE_URL'];
  if (url === undefined) throw new Error('run this test in the vitest project "server"');
  return url;
}

/** URL of a server where a test may make databases. */
export const testServerUrl = (): string =>
  withName(templateUrl(), process.env['SANDOQ_TEST_HOME'] ?? 'postgres');

/** A fresh clone of the migrated template, opened as the application and as its owner. Call `drop()` in afterAll. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = new URL(templateUrl()).pathname.slice(1);
  const { url, drop } = await createDatabase(testServerUrl(), template);
  const app = openDatabase(url, 'app');
  const owner = openDatabase(url, 'owner', 4);
  const jobPool = openJobPool(url, 4);
  return {
    ...app,
    owner,
    jobPool,
    async drop() {
      await Promise.all([app.close(), owner.close(), jobPool.end()]);
      await drop();
    },
  };
}
