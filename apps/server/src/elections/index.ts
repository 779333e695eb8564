import type { Domain } from '../deps.ts';
import { addElectionRoutes } from './routes.ts';

export { createElection, type NewElection } from './create-election.ts';
export { contestView, electionSummary, electionView } from './election-view.ts';
export { manifestContest, recordText } from './manifest-contest.ts';
export {
  ELECTION_MOVED,
  moveClosing,
  moveElection,
  type ElectionMoved,
  type Extension,
  type Move,
} from './move-election.ts';
export { lockDraft, pollOf } from './poll-facts.ts';
export { refused as refusedElection } from './refusals.ts';
export {
  findElection,
  listOfOperator,
  lockElection,
  operatorOf,
  type Election,
  type Line,
  type Photo,
} from './store.ts';
export { dueActs, forgetDue, postponeDue, schedule, type DueAct } from './schedule.ts';
export type { StoredTrustees } from './tables.ts';
export { instantOf, timesOf } from './times.ts';
export { trusteesView } from './trustees-of.ts';

/** Elections: their definition, their public face, their state. */
export const elections: Domain = { name: 'elections', routes: addElectionRoutes };
