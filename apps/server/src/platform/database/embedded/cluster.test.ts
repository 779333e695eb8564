import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../connect.ts';
import { startEmbeddedPostgres } from './cluster.ts';
import { freePort } from './ports.ts';
import { findPostmaster } from './postmaster.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'sandoq-cluster-'));
  await chmod(home, 0o755);
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

test('what was written is there at the next start, durably, and only we can read its password', async () => {
  const folder = join(home, 'kept');
  const first = await startEmbeddedPostgres({ folder });
  await ask(first.url, 'create table kept (n int); insert into kept values (42)');
  expect(await ask(first.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
  expect(await ask(first.url, 'select rolsuper from pg_roles where rolname = current_user')).toEqual([
    { rolsuper: false },
  ]);
  await first.stop();
  expect(await findPostmaster(first.folder)).toBeUndefined();

  const second = await startEmbeddedPostgres({ folder });
  expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 42 }]);
  expect((await stat(`${second.folder}.password`)).mode & 0o777).toBe(0o600);
  await second.stop();
});

test('a private data folder is made passable for the account of the database, not readable', async () => {
  const data = join(home, 'private');
  await mkdir(data, { mode: 0o700 });
  const postgres = await startEmbeddedPostgres({ folder: join(data, 'postgres') });
  expect(postgres.folder).toBe(join(data, 'postgres'));
  expect((await stat(data)).mode & 0o044).toBe(0);
  await postgres.stop();
});

test('a folder in use by a living server is refused in plain words', async () => {
  const folder = join(home, 'used');
  const first = await startEmbeddedPostgres({ folder });
  await expect(startEmbeddedPostgres({ folder })).rejects.toThrow(
    new RegExp(`used is in use by another Sandoq server \\(process ${process.pid}\\)`),
  );
  expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await first.stop();
});

test('a folder that holds something else is refused in plain words, and left alone', async () => {
  const folder = join(home, 'photos');
  await mkdir(folder);
  await writeFile(join(folder, 'cat.jpg'), 'cat');
  await expect(startEmbeddedPostgres({ folder })).rejects.toThrow(/holds something else than a database/);
  expect(await readFile(join(folder, 'cat.jpg'), 'utf8')).toBe('cat');
});

test('a port that is taken is refused in plain words', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  await expect(startEmbeddedPostgres({ folder: join(home, 'port'), port })).rejects.toThrow(
    new RegExp(`Port ${port} .* is taken by another program`),
  );
  other.close();
});

test('a process id that was given to another program since a crash does not keep the database from starting', async () => {
  const folder = join(home, 'stale');
  const first = await startEmbeddedPostgres({ folder });
  const file = join(first.folder, 'postmaster.pid');
  const text = await readFile(file, 'utf8');
  await first.stop();
  await writeFile(file, text.replace(/^\d+/, String(process.pid)));
  const second = await startEmbeddedPostgres({ folder });
  expect(second.adopted).toBe(false);
  await second.stop();
});

test('a server that is killed is started again on the same port, and open pools go on', async () => {
  const postgres = await startEmbeddedPostgres({ folder: join(home, 'killed') });
  const { pool, close } = openDatabase(postgres.url, 'owner', 2);
  await pool.query(
    'create schema if not exists sandoq; create table kept (n int); insert into kept values (7)',
  );
  process.kill((await findPostmaster(postgres.folder))!.pid, 'SIGKILL');
  let rows: unknown[] = [];
  while (rows.length === 0) {
    await sleep(50);
    rows = await pool.query('select n from kept').then(
      (result) => result.rows,
      () => [],
    );
  }
  expect(rows).toEqual([{ n: 7 }]);
  await close();
  await postgres.stop();
});
