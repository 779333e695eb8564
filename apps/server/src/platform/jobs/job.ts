import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db } from '../database/index.ts';

/** What a handler knows of its run. */
export interface JobRun {
  /** 1 for the first try. */
  readonly attempt: number;
  readonly maxAttempts: number;
  /** Ends when the server stops: long handlers should stop and throw, and will run again. */
  readonly signal: AbortSignal;
}

/** One kind of work done later, with what it needs (`D`). A handler may run twice: it must make sure of its effect itself. */
export interface Job<D, S extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly schema: S;
  handler(payload: z.output<S>, deps: D, run: JobRun): Promise<void>;
  /** When it also runs by itself, in cron's five fields (UTC) with payload `{}`. */
  readonly cron?: string;
}

/** Declares a job; its payload is parsed by the schema before the handler sees it. */
export const defineJob = <D, S extends z.ZodType>(job: Job<D, S>): Job<D, S> => job;

/** When and how a job is to run. */
export interface EnqueueOptions {
  /** Milliseconds since 1970; at once when absent. */
  readonly runAt?: number;
  /** At most one waiting job has this key: a later one replaces it. */
  readonly jobKey?: string;
  /** Jobs of one queue run one after the other. */
  readonly queue?: string;
  /** Tries before it is given up (25 when absent, with growing pauses: about three days). */
  readonly maxAttempts?: number;
}

/** Enqueues a job in the caller's transaction: it runs if and only if that commits. Payloads hold ids, nothing personal. */
export async function enqueue<S extends z.ZodType>(
  tx: Db,
  job: { readonly name: string; readonly schema: S },
  payload: z.input<S>,
  options: EnqueueOptions = {},
): Promise<void> {
  job.schema.parse(payload);
  const runAt = options.runAt === undefined ? null : new Date(options.runAt);
  await sql`select enqueue_job(${job.name}, ${JSON.stringify(payload)}::json, ${runAt}, ${options.jobKey ?? null},
    ${options.queue ?? null}, ${options.maxAttempts ?? null})`.execute(tx);
}
