import type { Domain } from '../deps.ts';
import { operatorOf } from '../elections/index.ts';
import { serve, withTenant } from '../platform/index.ts';
import { followClock } from './follow-clock.ts';
import { refused } from './refusals.ts';
import { resultView } from './result-view.ts';

export { allowedActs } from './allowed-acts.ts';
export { extendElection } from './extend-election.ts';
export { performDue } from './follow-clock.ts';
export { performAct, type Performance } from './perform-act.ts';

/** What is said of an election as a whole: its course by the clock and the organiser's acts, and its result. */
export const reports: Domain = {
  name: 'reports',
  start: async (deps) => followClock(deps),
  routes(app, deps) {
    serve(app, 'readResult', async ({ params: { election } }) => {
      const operatorId = await operatorOf(deps.db, election);
      if (operatorId === undefined) throw refused('result-none');
      return withTenant(deps.db, operatorId, (tx) => resultView(tx, deps.db, election));
    });
  },
};
