import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { defineJob, Refused } from '../platform/index.ts';
import { countClosed } from './count-election.ts';

/** Counts an election that was closed; enqueued with the close, so that no crash leaves it uncounted. */
export const countElection = defineJob({
  name: 'count-election',
  schema: z.strictObject({ electionId: z.string() }),
  async handler({ electionId }, deps: Deps) {
    try {
      await countClosed(deps, electionId, { kind: 'system', id: null });
    } catch (error) {
      // Counted already, by the one who closed it or by another process.
      if (!(error instanceof Refused)) throw error;
    }
  },
});
