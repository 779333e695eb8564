import { z } from 'zod';
import type { Deps } from './deps.ts';
import { defineJob, sweepSessions, type Job } from './platform/index.ts';

const KEEP_MS = 7 * 24 * 60 * 60 * 1000;

/** Hourly: removes what has ended and is of no more use to anybody. */
export const housekeeping: readonly Job<Deps>[] = [
  defineJob({
    name: 'housekeeping',
    schema: z.strictObject({}),
    cron: '17 * * * *',
    async handler(_payload, { db, clock, limiter }: Deps) {
      await limiter.sweep();
      await sweepSessions(db, clock.now() - KEEP_MS);
    },
  }),
];
