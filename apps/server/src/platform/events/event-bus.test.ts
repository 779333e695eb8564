import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../database/index.ts';
import { createLog } from '../logging.ts';
import { testDatabase, type TestDatabase } from '../testing/index.ts';
import { openEventBus, publish, type EventBus } from './event-bus.ts';

let database: TestDatabase;
let here: EventBus;
let there: EventBus;
beforeAll(async () => {
  database = await testDatabase();
  [here, there] = (await Promise.all([1, 2].map(() => openEventBus(database.url, createLog('silent'))))) as [
    EventBus,
    EventBus,
  ];
});
afterAll(async () => {
  await Promise.all([here.close(), there.close()]);
  await database.drop();
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(10);
}

test('what is published reaches subscribers in every process, on its own channel', async () => {
  const seen: unknown[] = [];
  const ends = [here, there].map((bus) => bus.subscribe('turnout', { onEvent: (event) => seen.push(event) }));
  here.subscribe('other', { onEvent: () => seen.push('wrong channel') });
  await publish(database.db, 'turnout', { cast: 1 });
  await until(() => seen.length === 2);
  expect(seen).toEqual([{ cast: 1 }, { cast: 1 }]);
  for (const end of ends) end();
});

test('nothing is told of a transaction that was rolled back', async () => {
  const seen: unknown[] = [];
  const end = there.subscribe('vote', { onEvent: (event) => seen.push(event) });
  const undone = inTransaction(database.db, async (tx) => {
    await publish(tx, 'vote', 'undone');
    throw new Error('no');
  });
  await expect(undone).rejects.toThrow('no');
  await publish(database.db, 'vote', 'done');
  await until(() => seen.length > 0);
  expect(seen).toEqual(['done']);
  end();
});

test('a killed connection comes back, and subscribers learn that they may have missed something', async () => {
  const seen: unknown[] = [];
  let gaps = 0;
  const end = there.subscribe('result', { onEvent: (event) => seen.push(event), onGap: () => void gaps++ });
  await database.owner.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'sandoq events'",
  );
  await until(() => gaps > 0);
  await publish(database.db, 'result', 'after');
  await until(() => seen.length > 0);
  expect(seen).toEqual(['after']);
  end();
});

test('an event is a hint: large ones are refused', async () => {
  await expect(publish(database.db, 'turnout', 'x'.repeat(8_000))).rejects.toThrow(RangeError);
});
