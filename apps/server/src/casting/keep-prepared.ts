import type { BallotStatus } from '@sandoq/contract';
import { sameBytes } from '@sandoq/kernel';
import type { Mobile } from '@sandoq/persian';
import type { Deps } from '../deps.ts';
import { gather, onePer, outcomeOf, withTenant, type Outcome, type TenantTx } from '../platform/index.ts';
import type { VoterSession } from '../voters/index.ts';
import { preparedView } from './ballot-status.ts';
import type { BallotSet } from './ballot-set.ts';
import { castBefore } from './cast-before.ts';
import { refused } from './refusals.ts';
import { newCode, sendCodes } from './send-code.ts';
import { putPrepared, readVoterStates, type VoterState } from './store.ts';
import { TOGETHER } from './together.ts';

/** A vote whose ballots' proofs hold; `prints` are the hashes of all their contests' ciphertexts. */
export interface CheckedBallot extends BallotSet {
  readonly voter: VoterSession;
  readonly state: VoterState;
  readonly mobile: Mobile;
  readonly bodies: readonly Uint8Array[];
  readonly prints: readonly Uint8Array[];
}

/** What stands of a ballot that was not written. @throws ballot-copied when it has a ciphertext that the record has */
function standsAlready(
  deps: Deps,
  { tracker, mobile }: CheckedBallot,
  now: VoterState | undefined,
): BallotStatus {
  // The same ballot, sent twice at the same moment, has one code: the first. It may even be confirmed meanwhile.
  if (now?.prepared && sameBytes(now.prepared.tracker, tracker))
    return preparedView(deps, now.confirmation, mobile, now.prepared);
  const before = now && castBefore(now, tracker);
  if (before === undefined) throw refused('ballot-copied');
  return before;
}

async function keepAll(
  tx: TenantTx,
  deps: Deps,
  ballots: readonly CheckedBallot[],
): Promise<Outcome<BallotStatus>[]> {
  const { operatorId, electionId } = ballots[0]!.voter;
  const made = ballots.map(({ voter, state, tracker }) => newCode(deps, voter, { ...state, tracker }));
  const kept = await putPrepared(
    tx,
    { operatorId, electionId },
    ballots.map(({ voter, trackers, bodies, prints }, i) => ({
      voterId: voter.voterId,
      ...made[i]!.prepared,
      trackers,
      bodies,
      prints,
      ip: voter.ip ?? '0.0.0.0',
      preparedAt: new Date(deps.clock.now()),
    })),
  );
  const isKept = ({ voter }: CheckedBallot): boolean => kept.has(voter.voterId);
  await sendCodes(
    tx,
    deps,
    ballots.flatMap((ballot, i) =>
      isKept(ballot) && ballot.state.confirmation === 'code' ? [{ ...ballot, made: made[i]! }] : [],
    ),
  );
  const others = ballots.filter((ballot) => !isKept(ballot)).map(({ voter }) => voter.voterId);
  const states = others.length === 0 ? new Map() : await readVoterStates(tx, electionId, others);
  return ballots.map((ballot, i) =>
    outcomeOf(() =>
      isKept(ballot)
        ? preparedView(deps, ballot.state.confirmation, ballot.mobile, made[i]!.prepared)
        : standsAlready(deps, ballot, states.get(ballot.voter.voterId)),
    ),
  );
}

const keepers = onePer((deps: Deps) =>
  gather<CheckedBallot, BallotStatus>({
    ...TOGETHER,
    nameOf: ({ voter }) => voter.voterId,
    run: (ballots) => withTenant(deps.db, ballots[0]!.voter.operatorId, (tx) => keepAll(tx, deps, ballots)),
  }),
);

/**
 * Keeps a checked ballot until its voter confirms it, and sends the code where it is typed in. The same ballot again
 * changes nothing; another one takes its place. Ballots that come together are kept in one transaction.
 * @throws ballot-copied, already-voted
 */
export const keepPrepared = (deps: Deps, ballot: CheckedBallot): Promise<BallotStatus> =>
  keepers(deps)(ballot.voter.electionId, ballot);
