import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Logger,
  run,
  runOnce,
  type Runner,
  type Task,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import pg from 'pg';
import { LINE, surviveBrokenConnections } from '../database/connect.ts';
import type { Log } from '../logging.ts';
import type { Metrics } from '../metrics.ts';
import type { Job } from './job.ts';
import { keepAlive } from './keep-alive.ts';

const PAUSE_MS = 500;

/**
 * Opens the job runner's own pool, as the owner: the application itself may only enqueue. Its commits are durable
 * whatever the server's default is: a job that is done must stay done. Close it with `end()`.
 */
export function openJobPool(url: string, max = 6): pg.Pool {
  const pool = new pg.Pool({
    ...LINE,
    connectionString: url,
    max,
    options: '-c synchronous_commit=on',
    application_name: 'sandoq jobs',
  });
  surviveBrokenConnections(pool);
  return pool;
}

/** What the job runner needs. */
export interface RunnerParts<D> {
  /** Of {@link openJobPool}: the runner counts on the usual parsing of numbers. */
  readonly pool: pg.Pool;
  readonly jobs: readonly Job<D>[];
  readonly deps: D;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Jobs at the same time in this process. */
  readonly concurrency?: number;
}

/** A running job runner. */
export interface JobRunner {
  /** Takes no new job, lets the running ones end (a few seconds), gives the others back. */
  stop(): Promise<void>;
}

function toTask<D>(job: Job<D>, { deps, log, metrics }: RunnerParts<D>, signal: AbortSignal): Task {
  return async (payload, { job: row }) => {
    const end = metrics.jobs.startTimer({ job: job.name });
    try {
      const { attempts, max_attempts: maxAttempts } = row;
      const given: unknown = job.schema.parse(withoutCron(payload));
      await job.handler(given, deps, { attempt: attempts, maxAttempts, signal });
      end({ outcome: 'done' });
    } catch (error) {
      end({ outcome: 'failed' });
      log.error({ err: error, job: job.name, attempt: row.attempts }, 'a job failed');
      throw error;
    }
  };
}

function withoutCron(payload: unknown): unknown {
  if (payload === null || typeof payload !== 'object' || !('_cron' in payload)) return payload;
  const { _cron, ...rest } = payload;
  return rest;
}

function prepare<D>(parts: RunnerParts<D>, signal: AbortSignal) {
  const taskList: TaskList = {};
  for (const job of parts.jobs) {
    if (taskList[job.name] !== undefined) throw new Error(`two jobs are named ${job.name}`);
    taskList[job.name] = toTask(job, parts, signal);
  }
  const logger = new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') parts.log.warn({ message }, 'job runner');
  });
  return {
    pgPool: parts.pool,
    taskList,
    logger,
    concurrency: parts.concurrency ?? 4,
    noHandleSignals: true,
    // What became of a job is written in batches: an outage then ends the pool, where one by one it would be an
    // unhandled rejection, and the end of a run waits for what is still to be written.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  };
}

interface Launched {
  readonly runner: Runner;
  /** Ends what shows that it lives. */
  readonly end: () => Promise<void>;
}

async function launch<D>(parts: RunnerParts<D>, stopping: AbortSignal): Promise<Launched> {
  const life = new AbortController();
  const events: WorkerEvents = new EventEmitter();
  let shown = Promise.resolve();
  events.once('pool:create', ({ workerPool }) => {
    shown = keepAlive(parts.pool, workerPool.id, life.signal);
  });
  const crontab = parts.jobs
    .flatMap((job) => (job.cron === undefined ? [] : [`${job.cron} ${job.name}`]))
    .join('\n');
  const runner = await run({
    ...prepare(parts, stopping),
    events,
    crontab,
    pollInterval: 1_000,
  });
  return {
    runner,
    async end() {
      life.abort();
      await shown;
    },
  };
}

/** Starts working off jobs; any number of processes may. After an outage of the database it starts again by itself. */
export async function startJobRunner<D>(parts: RunnerParts<D>): Promise<JobRunner> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let current: Launched | undefined = await launch(parts, signal);

  const supervise = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        current ??= await launch(parts, signal);
        await current.runner.promise;
      } catch (error) {
        parts.log.warn({ err: error }, 'the job runner starts again');
        await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
      }
      await current?.end();
      current = undefined;
    }
  };
  const supervised = supervise();

  return {
    async stop() {
      stopping.abort();
      await current?.runner.stop().catch(() => undefined);
      await supervised;
    },
  };
}

/** Works off every job that is due now, and returns when their ends are written: for tests and scripts. */
export async function runDueJobs<D>(parts: RunnerParts<D>): Promise<void> {
  await runOnce(prepare(parts, new AbortController().signal));
}
