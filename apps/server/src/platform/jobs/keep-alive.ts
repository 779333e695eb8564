import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

const LOCK_CLASS = 7_231_003;
const SWEEP_MS = 3_000;

/** Gives back the jobs of worker pools whose process has died: nobody holds their lock any more. */
async function giveBackJobsOfTheDead(client: pg.PoolClient, ownId: string): Promise<void> {
  // A pool that was made a moment ago may not hold its lock yet.
  const { rows } = await client.query<{ id: string }>(
    `select distinct locked_by as id from graphile_worker._private_jobs
     where locked_at < now() - interval '5 seconds' and locked_by <> $1
     union
     select locked_by from graphile_worker._private_job_queues
     where locked_at < now() - interval '5 seconds' and locked_by <> $1`,
    [ownId],
  );
  for (const { id } of rows) {
    const { rows: taken } = await client.query<{ dead: boolean }>(
      'select pg_try_advisory_lock($1, hashtext($2)) as dead',
      [LOCK_CLASS, id],
    );
    if (taken[0]?.dead !== true) continue;
    await client.query('select graphile_worker.force_unlock_workers(array[$1])', [id]);
    await client.query('select pg_advisory_unlock($1, hashtext($2))', [LOCK_CLASS, id]);
  }
}

/**
 * Shows, by a lock that ends with the process, that the worker pool `id` lives, and gives back what dead ones had begun
 * (graphile-worker alone would wait four hours). Until `signal`; a lost connection is made anew.
 */
export async function keepAlive(pool: pg.Pool, id: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    let client: pg.PoolClient | undefined;
    try {
      client = await pool.connect();
      await client.query('select pg_advisory_lock($1, hashtext($2))', [LOCK_CLASS, id]);
      while (!signal.aborted) {
        await giveBackJobsOfTheDead(client, id);
        await sleep(SWEEP_MS, undefined, { signal });
      }
    } catch {
      if (!signal.aborted) await sleep(200);
    } finally {
      client?.release(true);
    }
  }
}
