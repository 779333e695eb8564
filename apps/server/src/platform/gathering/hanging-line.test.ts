import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isOutage } from '../database/outage.ts';
import { openDatabase, type Database } from '../database/index.ts';
import { testDatabase, type TestDatabase } from '../testing/index.ts';
import { gather } from './gather.ts';

/** What lies between server and database: once it swallows, the lines that are there stay open and say nothing more. */
interface Proxy {
  readonly url: string;
  swallow(): void;
  close(): Promise<void>;
}

async function proxyTo(target: URL): Promise<Proxy> {
  const lines: { readonly near: Socket; readonly far: Socket }[] = [];
  const server: Server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const end of [near, far]) end.on('error', () => undefined);
    lines.push({ near, far });
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(target.href);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    swallow() {
      for (const { near, far } of lines) {
        near.unpipe(far);
        far.unpipe(near);
        near.resume();
        far.resume();
      }
    },
    async close() {
      for (const { near, far } of lines) for (const end of [near, far]) end.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

let real: TestDatabase;
let proxy: Proxy;
let database: Database;
beforeAll(async () => {
  real = await testDatabase();
  proxy = await proxyTo(new URL(real.url));
  database = openDatabase(proxy.url, 'app', 2, 200);
});
afterAll(async () => {
  await database.close();
  await proxy.close();
  await real.drop();
});

test('lines that swallow everything are given up: who waits is told, and whoever comes then is served', async () => {
  const double = gather({
    most: 1,
    pauseMs: 0,
    async run(items: readonly number[]) {
      const { rows } = await sql<{ n: number }>`select 2 * ${items[0]!}::int as n`.execute(database.db);
      return [{ status: 'fulfilled', value: rows[0]!.n }];
    },
  });
  const both = (n: number) => Promise.allSettled(['a', 'b'].map((lane) => double(lane, n)));
  expect(await both(1)).toMatchObject([{ value: 2 }, { value: 2 }]);
  expect(database.pool.totalCount).toBe(2);
  proxy.swallow();
  for (const outcome of await both(2)) {
    expect(outcome.status === 'rejected' && isOutage(outcome.reason)).toBe(true);
  }
  expect(await both(3)).toMatchObject([{ value: 6 }, { value: 6 }]);
});

test('a transaction that asks nothing for a while keeps its line', async () => {
  const ask = sql<{ n: number }>`select 1 as n`;
  const { rows } = await database.db.transaction().execute(async (tx) => {
    await ask.execute(tx);
    await sleep(500);
    return ask.execute(tx);
  });
  expect(rows).toEqual([{ n: 1 }]);
});
