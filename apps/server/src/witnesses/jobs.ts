import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { defineJob, enqueue, type Db } from '../platform/index.ts';
import { cosignNewest } from './cosign-newest.ts';
import { findUncosigned } from './store.ts';

const WEEK = 7 * 86_400_000;
const TRIES = 5;

/** Asks the witnesses about an election's newest checkpoint. */
export const askWitnesses = defineJob({
  name: 'ask-witnesses',
  schema: z.strictObject({ electionId: z.string() }),
  handler: ({ electionId }, deps: Deps) => cosignNewest(deps, electionId),
});

/** Has an election's newest checkpoint cosigned soon; one waiting job for each election. */
export const enqueueAsking = (db: Db, electionId: string): Promise<void> =>
  enqueue(db, askWitnesses, { electionId }, { jobKey: `witnesses:${electionId}`, maxAttempts: TRIES });

/** Picks up what was missed: a witness was down for long, or a process died before it enqueued. */
export const sweepUncosigned = defineJob({
  name: 'sweep-uncosigned',
  schema: z.strictObject({}),
  cron: '*/10 * * * *',
  async handler(_payload, { db, config, clock }: Deps) {
    const witnesses = config.witnesses.map(({ vkey }) => vkey);
    if (witnesses.length === 0) return;
    for (const electionId of await findUncosigned(db, witnesses, new Date(clock.now() - WEEK)))
      await enqueueAsking(db, electionId);
  },
});
