import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPostmaster } from './platform/database/embedded/postmaster.ts';
import { createDatabase, testServerUrl } from './platform/testing/index.ts';
import { startServerProcess } from './testing/server-process.ts';

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'sandoq-server-'));
  await chmod(data, 0o755);
});
afterAll(() => rm(data, { recursive: true, force: true }));

const start = (settings: Record<string, string> = {}) =>
  startServerProcess({ SANDOQ_DATA: data, ...settings });
const healthy = async (address: string) => (await fetch(`${address}/healthz`)).status;

test('a killed server leaves its database running; the next one takes it over, and stops both in order', async () => {
  const first = start();
  expect(await healthy(await first.address)).toBe(200);
  const key = await readFile(join(data, 'secret.key'), 'utf8');
  expect((await stat(join(data, 'secret.key'))).mode & 0o777).toBe(0o600);
  await first.end('SIGKILL');
  const left = await findPostmaster(join(data, 'postgres'));
  expect(left).toBeDefined();

  const second = start();
  expect(await healthy(await second.address)).toBe(200);
  expect(second.output()).toContain('"adopted":true');
  expect(await findPostmaster(join(data, 'postgres'))).toEqual(left);
  expect(await readFile(join(data, 'secret.key'), 'utf8')).toBe(key);

  expect(await second.end('SIGTERM')).toBe(0);
  expect(await findPostmaster(join(data, 'postgres'))).toBeUndefined();
});

test('the server outlives a killed database: it says so, and goes on when the database is back', async () => {
  const server = start();
  const address = await server.address;
  const killed = (await findPostmaster(join(data, 'postgres')))!.pid;
  process.kill(killed, 'SIGKILL');
  const seen = new Set<string>();
  do {
    const answer = await fetch(`${address}/healthz`);
    const { code } = (await answer.json()) as { code?: string };
    seen.add(`${answer.status} ${code ?? 'ok'}`);
    await sleep(20);
  } while ((await findPostmaster(join(data, 'postgres')))?.pid === killed || !seen.has('200 ok'));
  while ((await healthy(address)) !== 200) await sleep(100);
  while (!server.output().includes('event bus is back')) await sleep(100);
  seen.delete('503 unavailable');
  expect([...seen]).toEqual(['200 ok']);
  expect(await server.end('SIGTERM')).toBe(0);
});

test('a taken port is told in plain words, and nothing is left running', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const server = start({ PORT: String(port) });
  await expect(server.address).rejects.toThrow(`Port ${port} is taken by another program`);
  other.close();
  expect(await findPostmaster(join(data, 'postgres'))).toBeUndefined();
});

test('wrong settings are told all at once', async () => {
  const server = start({ PORT: 'http', DATABASE_URL: 'mysql://x', SANDOQ_SECRET: 'short' });
  await expect(server.address).rejects.toThrow(/PORT:[^]*DATABASE_URL:[^]*SANDOQ_SECRET:/);
});

test('two processes share one database server', async () => {
  const database = await createDatabase(testServerUrl());
  const settings = { DATABASE_URL: database.url };
  const both = [start(settings), start(settings)];
  for (const server of both) expect(await healthy(await server.address)).toBe(200);
  const stopped = await Promise.all(both.map((server) => server.end('SIGTERM')));
  expect(stopped).toEqual([0, 0]);
  await database.drop();
});
