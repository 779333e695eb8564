import type { Domain } from '../deps.ts';
import { followGrowth } from './follow-growth.ts';
import { askWitnesses, sweepUncosigned } from './jobs.ts';

/** Witnesses cosign the checkpoints of every record (docs/protocol.md §8.1); without any in the settings nothing is done. */
export const witnesses: Domain = {
  name: 'witnesses',
  jobs: [askWitnesses, sweepUncosigned],
  async start(deps) {
    return deps.config.witnesses.length === 0 ? { stop: async () => undefined } : followGrowth(deps);
  },
};
