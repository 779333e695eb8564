import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { defineJob } from '../platform/index.ts';
import { chainsOf } from './open-chains.ts';
import { sendBatch } from './send-batch.ts';
import { sendBatchJob } from './send-later.ts';
import { startBatch } from './start-batch.ts';

/** Every ten minutes: what has grown is put on every chain of the settings, in one batch each. */
export const anchorRoots = defineJob({
  name: 'anchor-roots',
  schema: z.strictObject({}),
  cron: '*/10 * * * *',
  async handler(_payload, deps: Deps) {
    for (const chain of await chainsOf(deps)) await startBatch(deps, chain);
  },
});

/** Sends one batch, and follows its transaction until it stands in the chain. */
export const sendAnchors = defineJob({
  ...sendBatchJob,
  handler: ({ batchId }, deps: Deps) => sendBatch(deps, batchId),
});
