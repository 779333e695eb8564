import type { BallotStatus } from '@sandoq/contract';
import { fromBase64Url, sameBytes } from '@sandoq/kernel';
import { toAsciiDigits } from '@sandoq/persian';
import type { Deps } from '../deps.ts';
import { gather, onePer, withTenant, type TenantTx } from '../platform/index.ts';
import { areRecorded } from '../record/index.ts';
import type { VoterSession } from '../voters/index.ts';
import { allRecorded, type BallotSet } from './ballot-set.ts';
import { preparedStatus } from './ballot-status.ts';
import { castBallotsOf } from './cast-votes.ts';
import { castTogether, type Confirmation } from './confirm-ballot.ts';
import { isCode } from './confirmation-code.ts';
import { refused } from './refusals.ts';
import { readVoterState, type VoterState } from './store.ts';
import { TOGETHER } from './together.ts';

const CODE_TRIES = { door: 'ballot-code', tries: 5, windowSeconds: 10 * 60 } as const;
const RECORD_WAIT_MS = 3_000;

/** Where a ballot of this voter stands. @throws ballot-unknown, or already-voted when another one was cast */
export async function ballotStatus(deps: Deps, voter: VoterSession, tracker: string): Promise<BallotStatus> {
  const { operatorId, electionId, voterId } = voter;
  const wanted = fromBase64Url(tracker);
  const prepared = (tx: TenantTx, state: VoterState | undefined): Promise<BallotStatus> => {
    if (!state?.prepared || !sameBytes(state.prepared.tracker, wanted)) throw refused('ballot-unknown');
    return preparedStatus(tx, deps, state.confirmation, voterId, state.prepared);
  };
  let cast: readonly Uint8Array[] = [];
  const status = await withTenant(deps.db, operatorId, async (tx): Promise<BallotStatus> => {
    const state = await readVoterState(tx, electionId, voterId);
    if (!state?.castTracker) return prepared(tx, state);
    const same = sameBytes(state.castTracker, wanted);
    if (!same && !state.revoting) throw refused('already-voted');
    const found = same ? state.castTrackers : await castBallotsOf(tx, electionId, state.keys, wanted);
    if (found === undefined) return prepared(tx, state);
    cast = found;
    return { stage: (await areRecorded(tx, electionId, found)) ? 'recorded' : 'confirmed', tracker };
  });
  if (status.stage !== 'confirmed') return status;
  const there = await allRecorded(deps, { operatorId, electionId }, cast, RECORD_WAIT_MS);
  return there ? { stage: 'recorded', tracker } : status;
}

interface TypedCode {
  readonly voter: VoterSession;
  readonly confirmation: Confirmation;
}

/** Confirmations of one election that come together are one transaction, and each succeeds or is refused on its own. */
const casters = onePer(({ db }: Deps) =>
  gather<TypedCode, BallotSet | undefined>({
    ...TOGETHER,
    nameOf: ({ voter }) => voter.voterId,
    run: (typed) =>
      withTenant(db, typed[0]!.voter.operatorId, (tx) =>
        castTogether(
          tx,
          typed[0]!.voter,
          typed.map(({ confirmation }) => confirmation),
        ),
      ),
  }),
);

/**
 * Casts with the code that was sent, where that is how votes are confirmed. Tries are counted whatever becomes of them;
 * after five there is a pause.
 * @returns the ballots when they were cast now
 */
async function castWithCode(
  deps: Deps,
  voter: VoterSession,
  tracker: string,
  given: string,
): Promise<BallotSet | undefined> {
  const { clock, sealer, limiter } = deps;
  const { electionId, voterId } = voter;
  const wanted = fromBase64Url(tracker);
  const { allowed, left, retryAfterSeconds } = await limiter.take(CODE_TRIES, voterId);
  if (!allowed) {
    if ((await ballotStatus(deps, voter, tracker)).stage !== 'prepared') return undefined;
    throw refused('code-paused', { seconds: retryAfterSeconds }, { retryAfterSeconds });
  }
  const now = clock.now();
  const code = toAsciiDigits(given).replaceAll(/\D/g, '');
  let mayAgain = false;
  const accepts: Confirmation['accepts'] = (ballot, { confirmation, revoting }) => {
    if (confirmation !== 'code' || !sameBytes(ballot.tracker, wanted)) return false;
    if (ballot.codeExpiresAt.getTime() <= now) throw refused('code-expired');
    if (!isCode(sealer, ballot, code)) throw refused('code-wrong', { left });
    mayAgain = revoting;
    return true;
  };
  const cast = await casters(deps)(electionId, { voter, confirmation: { voterId, now, accepts } });
  if (cast !== undefined && mayAgain) await limiter.forget(CODE_TRIES, voterId);
  return cast;
}

/**
 * The voter presses «ثبت». With a code it is checked and the ballot cast; with null the voter's own text message casts
 * it, and the answer says whether it has come. Answers `recorded` only when the ballot stands in the signed log.
 */
export async function confirmOnPage(
  deps: Deps,
  voter: VoterSession,
  tracker: string,
  code: string | null,
): Promise<BallotStatus> {
  if (code === null) return ballotStatus(deps, voter, tracker);
  const cast = await castWithCode(deps, voter, tracker, code);
  if (cast === undefined) return ballotStatus(deps, voter, tracker);
  const there = await allRecorded(deps, voter, cast.trackers, RECORD_WAIT_MS);
  return { stage: there ? 'recorded' : 'confirmed', tracker };
}
