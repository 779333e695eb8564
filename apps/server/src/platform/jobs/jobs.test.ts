import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { inTransaction } from '../database/index.ts';
import { createLog } from '../logging.ts';
import { createMetrics } from '../metrics.ts';
import { testDatabase, type TestDatabase } from '../testing/index.ts';
import { defineJob, enqueue } from './job.ts';
import { keepAlive } from './keep-alive.ts';
import { runDueJobs, startJobRunner } from './runner.ts';

interface Kept {
  readonly greeted: string[];
}
const greet = defineJob({
  name: 'greet',
  schema: z.strictObject({ name: z.string().min(1) }),
  async handler({ name }, { greeted }: Kept, { attempt }) {
    if (name === 'twice' && attempt === 1) throw new Error('not yet');
    greeted.push(name);
  },
});

let database: TestDatabase;
const greeted: string[] = [];
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const parts = () => ({
  pool: database.jobPool,
  jobs: [greet],
  deps: { greeted },
  log: createLog('silent'),
  metrics: createMetrics(database.pool),
});
const waiting = async () =>
  (await database.owner.pool.query('select count(*)::int as n from graphile_worker.jobs')).rows[0]
    ?.n as number;

test('a job is there if and only if its transaction commits', async () => {
  const undone = inTransaction(database.db, async (tx) => {
    await enqueue(tx, greet, { name: 'nobody' });
    throw new Error('changed my mind');
  });
  await expect(undone).rejects.toThrow('changed my mind');
  expect(await waiting()).toBe(0);

  await inTransaction(database.db, (tx) => enqueue(tx, greet, { name: 'Mina' }));
  await runDueJobs(parts());
  expect(greeted.splice(0)).toEqual(['Mina']);
  expect(await waiting()).toBe(0);
});

test('a payload that does not fit is refused where it is enqueued', async () => {
  await expect(enqueue(database.db, greet, { name: '' })).rejects.toThrow(/name/);
});

test('one key, one waiting job: a later one replaces it', async () => {
  await enqueue(database.db, greet, { name: 'first' }, { jobKey: 'the one', runAt: Date.now() + 60_000 });
  await enqueue(database.db, greet, { name: 'second' }, { jobKey: 'the one' });
  await runDueJobs(parts());
  expect(greeted.splice(0)).toEqual(['second']);
});

test('a job that fails is tried again', async () => {
  await enqueue(database.db, greet, { name: 'twice' });
  await runDueJobs(parts());
  expect(greeted).toEqual([]);
  await database.owner.pool.query('update graphile_worker._private_jobs set run_at = now()');
  await runDueJobs(parts());
  expect(greeted.splice(0)).toEqual(['twice']);
});

test('a run ends when it is written what became of its jobs, however long that takes', async () => {
  const other = await database.owner.pool.connect();
  const held = defineJob({
    name: 'held',
    schema: z.strictObject({}),
    async handler() {
      await other.query('begin');
      await other.query('select id from graphile_worker._private_jobs for update');
      throw new Error('not yet');
    },
  });
  await enqueue(database.db, held, {});
  let ended = false;
  const run = runDueJobs({ ...parts(), jobs: [held] }).then(() => (ended = true));
  await sleep(200);
  expect(ended).toBe(false);
  await other.query('commit');
  other.release();
  await run;
  await database.owner.pool.query('delete from graphile_worker._private_jobs');
});

test('a runner works off what comes, and ends what it began before it stops', async () => {
  const runner = await startJobRunner(parts());
  await enqueue(database.db, greet, { name: 'Reza' });
  while (greeted.length === 0) await sleep(20);
  await runner.stop();
  expect(greeted.splice(0)).toEqual(['Reza']);
});

test('what a killed process had begun is given back at once, what a living one does is not', async () => {
  await enqueue(database.db, greet, { name: 'orphan' }, { queue: 'one by one' });
  await enqueue(database.db, greet, { name: 'busy' });
  const { pool } = database.owner;
  const lockedBy = (id: string, name: string) =>
    pool.query(
      `update graphile_worker._private_jobs set locked_at = now() - interval '1 minute', locked_by = $1, attempts = 1
       where payload->>'name' = $2`,
      [id, name],
    );
  await lockedBy('pool-dead', 'orphan');
  await pool.query(
    "update graphile_worker._private_job_queues set locked_at = now() - interval '1 minute', locked_by = 'pool-dead'",
  );
  const living = new AbortController();
  const alive = keepAlive(database.jobPool, 'pool-living', living.signal);
  await lockedBy('pool-living', 'busy');

  const runner = await startJobRunner(parts());
  while (greeted.length === 0) await sleep(20);
  await runner.stop();
  expect(greeted.splice(0)).toEqual(['orphan']);
  living.abort();
  await alive;
  await pool.query('delete from graphile_worker._private_jobs');
});

test('a runner outlives the loss of its connections in the middle of a job', async () => {
  let began = (): void => undefined;
  const inside = new Promise<void>((resolve) => (began = resolve));
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let runs = 0;
  const slow = defineJob({
    name: 'slow',
    schema: z.strictObject({}),
    async handler() {
      runs++;
      began();
      await held;
    },
  });
  const runner = await startJobRunner({ ...parts(), jobs: [slow, greet] });
  await enqueue(database.db, slow, {});
  await inside;
  await database.owner.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'sandoq jobs' and datname = current_database()",
  );
  letGo();
  await enqueue(database.db, greet, { name: 'afterwards' });
  while (greeted.length === 0) await sleep(20);
  expect(greeted.splice(0)).toEqual(['afterwards']);
  expect(runs).toBeGreaterThan(0);
  await runner.stop();
});

test('the application can enqueue and touch nothing else of the queue', async () => {
  await expect(database.pool.query('select * from graphile_worker._private_jobs')).rejects.toThrow(
    /permission denied/,
  );
});
