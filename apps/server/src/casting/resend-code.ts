import type { BallotStatus } from '@sandoq/contract';
import { fromBase64Url, sameBytes } from '@sandoq/kernel';
import type { Deps } from '../deps.ts';
import { withTenant, type TenantTx } from '../platform/index.ts';
import { readVoter, type VoterSession } from '../voters/index.ts';
import { preparedView } from './ballot-status.ts';
import { demandOpenPoll } from './decide-poll.ts';
import { refused } from './refusals.ts';
import { demandCodeSms, newCode, sendCodes } from './send-code.ts';
import { lockPrepared, readVoterState, updateCode, type VoterState } from './store.ts';

/** The state of a voter whose prepared ballot may have another code now. @throws the refusal that says why not */
async function demandRenewable(
  tx: TenantTx,
  { electionId, voterId }: VoterSession,
  tracker: Uint8Array,
  now: number,
): Promise<VoterState> {
  const state = await readVoterState(tx, electionId, voterId);
  if (!state?.prepared || !sameBytes(tracker, state.prepared.tracker)) throw refused('ballot-unknown');
  demandOpenPoll(state, now);
  const seconds = Math.ceil((state.prepared.codeResendAt.getTime() - now) / 1000);
  if (seconds > 0) throw refused('resend-too-early', { seconds }, { retryAfterSeconds: seconds });
  return state;
}

/**
 * Gives the prepared ballot a new code (the former one is void) and sends it where the election has it typed in. Asked
 * twice at the same moment, it sends one: the second waits for the row and then finds it too early.
 */
export async function resendCode(deps: Deps, voter: VoterSession, tracker: string): Promise<BallotStatus> {
  const { operatorId, electionId, voterId } = voter;
  const now = deps.clock.now();
  const wanted = fromBase64Url(tracker);
  const { confirmation } = await withTenant(deps.db, operatorId, (tx) =>
    demandRenewable(tx, voter, wanted, now),
  );
  if (confirmation === 'code') await demandCodeSms(deps, voterId);
  return withTenant(deps.db, operatorId, async (tx) => {
    await lockPrepared(tx, electionId, voterId);
    const state = await demandRenewable(tx, voter, wanted, now);
    const renewed = newCode(deps, voter, { ...state, tracker: wanted });
    if (!(await updateCode(tx, electionId, voterId, renewed.prepared))) throw refused('ballot-unknown');
    const person = await readVoter(tx, voterId);
    if (person === undefined) throw new Error('a session without its voter');
    const { mobile } = person;
    if (confirmation === 'code') await sendCodes(tx, deps, [{ voter, mobile, state, made: renewed }]);
    return preparedView(deps, confirmation, mobile, renewed.prepared);
  });
}
