import { ceremonyStep, recordId } from '@sandoq/contract';
import { nextCeremonyStep } from '@sandoq/protocol';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { findElection } from '../../elections/index.ts';
import { defineJob, withTenant } from '../../platform/index.ts';
import { readCeremony } from '../ceremony/read-ceremony.ts';
import { findSubmission } from '../store.ts';
import { sendLink } from './send-link.ts';

/** Whoever has the page open takes the next step at once; the others are told after this time. */
export const REMIND_AFTER_MS = 10 * 60 * 1000;

/** Tells the trustees whose next step is still missing that the others have taken the one before. */
export const remindTrusteesJob = defineJob({
  name: 'remind-trustees',
  schema: z.strictObject({
    operatorId: z.uuid(),
    electionId: recordId,
    step: z.union([ceremonyStep, z.literal('complaint')]),
  }),
  async handler({ operatorId, electionId, step }, deps: Deps) {
    await withTenant(deps.db, operatorId, async (tx) => {
      const election = await findElection(tx, electionId);
      if (election?.state !== 'sealed' || step === 'complaint') return;
      const { manifest, progress } = await readCeremony(tx, electionId);
      if (nextCeremonyStep(manifest.trustees.members.length, progress)?.step !== step) return;
      for (const { id } of manifest.trustees.members) {
        if ((await findSubmission(tx, electionId, id, step)) === undefined)
          await sendLink(tx, deps, election, id, 'next-step');
      }
    });
  },
});
