import { fromBase64Url } from '@sandoq/kernel';
import type { Deps, Domain } from '../deps.ts';
import { withTenant } from '../platform/index.ts';
import { publishVoterEvent } from '../voters/index.ts';
import { allRecorded } from './ballot-set.ts';
import { discardPreparedJob } from './discard-prepared.ts';
import { proofPool } from './proofs/proof-pool.ts';
import { CAST_BY_TEXT, receiveText, type CastByText } from './receive-text.ts';
import { addCastingRoutes } from './routes.ts';

export { takeCredentials, votingKeysView } from './authority/authority-credentials.ts';
export { DISCARD_AFTER_MS, discardPreparedJob } from './discard-prepared.ts';
export { issueCredentials, listCredentials } from './credentials.ts';
export { readPollContext } from './poll-context.ts';
export { emptyPoll } from './poll-gate.ts';
export { proofPool, type PollContext, type ProofPool } from './proofs/proof-pool.ts';
export { readBallotStage, type BallotStage } from './ballot-stage.ts';
export { castWeight, replacedBy, weightsOf } from './cast-votes.ts';
export { countCredentials, countTurnout, turnoutSteps, votedAmong, type Turnout } from './turnout.ts';

const RECORD_WAIT_MS = 10_000;

/** Brings a vote that a text message cast into the log, and tells its voter's page. */
async function recordCast(
  deps: Deps,
  { operatorId, electionId, voterId, tracker, trackers }: CastByText,
): Promise<void> {
  const hashes = trackers.map(fromBase64Url);
  if (!(await allRecorded(deps, { operatorId, electionId }, hashes, RECORD_WAIT_MS))) return;
  await withTenant(deps.db, operatorId, (tx) =>
    publishVoterEvent(tx, voterId, { kind: 'recorded', tracker }),
  );
}

/** The ballot box: takes prepared ballots, checks every proof, casts what the voter confirms, gives receipts. */
export const casting: Domain = {
  name: 'casting',
  routes: addCastingRoutes,
  jobs: [discardPreparedJob],
  onInboundSms: receiveText,
  async start(deps) {
    proofPool.warmUp();
    const end = deps.bus.subscribe<CastByText>(CAST_BY_TEXT, {
      onEvent: (cast) =>
        void recordCast(deps, cast).catch((error: unknown) =>
          deps.log.warn({ err: error }, 'recording waits'),
        ),
    });
    return { stop: async () => end() };
  },
};
