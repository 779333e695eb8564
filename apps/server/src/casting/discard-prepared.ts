import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { defineJob, withTenant } from '../platform/index.ts';

/** How long after the close a voter whose ballot was not confirmed is still told so. */
export const DISCARD_AFTER_MS = 86_400_000;

/** Removes the ballots that were prepared and never confirmed, some time after their poll was closed. */
export const discardPreparedJob = defineJob({
  name: 'discard-prepared-ballots',
  schema: z.strictObject({ operatorId: z.uuid(), electionId: z.string() }),
  async handler({ operatorId, electionId }, { db }: Deps) {
    await withTenant(db, operatorId, (tx) =>
      tx.deleteFrom('preparedBallot').where('electionId', '=', electionId).execute(),
    );
  },
});
