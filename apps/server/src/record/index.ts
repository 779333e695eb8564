import type { Domain } from '../deps.ts';
import { addRecordRoutes } from './routes.ts';
import { sequencerOf } from './sequencer.ts';

export { RECORD_GROWN, type RecordGrown } from './append-pending.ts';
export { countAudited, findAudited, submitAudited, type AuditedSubmission } from './audited-ballots.ts';
export { createLog, type NewLog } from './create-log.ts';
export { recordFiles } from './archive.ts';
export { addCosignature, cosignedSize, type NewCosignature } from './cosignatures.ts';
export { proveConsistency, readReceipt, type BallotReceipt } from './prove-entry.ts';
export {
  countBallots,
  newestCheckpoint,
  readBody,
  readFrame,
  readWithBodies,
  type EntryWithBody,
} from './read-store.ts';
export { rootAfter } from './root-after.ts';
export { areRecorded, lockLog, submitHeld } from './store.ts';
export { sequencerOf, type Sequencer } from './sequencer.ts';
export { appendNow, drainPending, submitEntry, type FrameBody, type Submission } from './submit-entry.ts';

/** The append-only public record of every election: log, sequencer, proofs, files. */
export const record: Domain = {
  name: 'record',
  routes: addRecordRoutes,
  async start(deps) {
    const sequencer = sequencerOf(deps);
    sequencer.start();
    return sequencer;
  },
};
