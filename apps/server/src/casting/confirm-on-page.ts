import type { BallotStatus } from '@sandoq/contract';
import { fromBase64Url } from '@sandoq/kernel';
import { toAsciiDigits } from '@sandoq/persian';
import type { Deps } from '../deps.ts';
import { withTenant, type TenantTx } from '../platform/index.ts';
import { isRecorded, sequencerOf } from '../record/index.ts';
import type { VoterSession } from '../voters/index.ts';
import { preparedStatus } from './ballot-status.ts';
import { castPrepared } from './confirm-ballot.ts';
import { isCode } from './confirmation-code.ts';
import { refused } from './refusals.ts';
import { isCastBy, readVoterState, type VoterState } from './store.ts';

const CODE_TRIES = { door: 'ballot-code', tries: 5, windowSeconds: 10 * 60 } as const;
const RECORD_WAIT_MS = 3_000;

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b);

/** Where a ballot of this voter stands. @throws ballot-unknown, or already-voted when another one was cast */
export async function ballotStatus(deps: Deps, voter: VoterSession, tracker: string): Promise<BallotStatus> {
  const { operatorId, electionId, voterId } = voter;
  const wanted = fromBase64Url(tracker);
  const prepared = (tx: TenantTx, state: VoterState | undefined): Promise<BallotStatus> => {
    if (!state?.prepared || !sameBytes(state.prepared.tracker, wanted)) throw refused('ballot-unknown');
    return preparedStatus(tx, deps, state.confirmation, voterId, state.prepared);
  };
  const status = await withTenant(deps.db, operatorId, async (tx): Promise<BallotStatus> => {
    const state = await readVoterState(tx, electionId, voterId);
    if (state?.castTracker) {
      const same = sameBytes(state.castTracker, wanted);
      if (!same && !state.revoting) throw refused('already-voted');
      const isCast = same || (await isCastBy(tx, electionId, state.key!, wanted));
      if (!isCast) return prepared(tx, state);
      const stage = (await isRecorded(tx, electionId, wanted)) ? 'recorded' : 'confirmed';
      return { stage, tracker };
    }
    return prepared(tx, state);
  });
  if (status.stage !== 'confirmed') return status;
  const there = await sequencerOf(deps).recorded({ operatorId, electionId }, tracker, RECORD_WAIT_MS);
  return there ? { stage: 'recorded', tracker } : status;
}

/** Casts with the code that was sent. Tries are counted whatever becomes of them; after five there is a pause. */
async function castWithCode(deps: Deps, voter: VoterSession, tracker: string, given: string): Promise<void> {
  const { db, clock, sealer, limiter } = deps;
  const { operatorId, electionId, voterId } = voter;
  const wanted = fromBase64Url(tracker);
  const { allowed, left, retryAfterSeconds } = await limiter.take(CODE_TRIES, voterId);
  if (!allowed) throw refused('code-paused', { seconds: retryAfterSeconds }, { retryAfterSeconds });
  const now = clock.now();
  const code = toAsciiDigits(given).replaceAll(/\D/g, '');
  const cast = await withTenant(db, operatorId, (tx) =>
    castPrepared(tx, { operatorId, electionId, voterId, now }, (ballot) => {
      if (!sameBytes(ballot.tracker, wanted)) return false;
      if (ballot.codeExpiresAt.getTime() <= now) throw refused('code-expired');
      if (!isCode(sealer, ballot, code)) throw refused('code-wrong', { left });
      return true;
    }),
  );
  if (cast !== undefined) await limiter.forget(CODE_TRIES, voterId);
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
  const { operatorId, electionId } = voter;
  if (code === null) return ballotStatus(deps, voter, tracker);
  const state = await withTenant(deps.db, operatorId, (tx) => readVoterState(tx, electionId, voter.voterId));
  const mayCast = state?.castTracker === null || state?.revoting === true;
  if (mayCast && state.confirmation === 'code') await castWithCode(deps, voter, tracker, code);
  return ballotStatus(deps, voter, tracker);
}
