import type { BallotStatus } from '@sandoq/contract';
import { fromBase64Url } from '@sandoq/kernel';
import type { Deps } from '../deps.ts';
import { withTenant } from '../platform/index.ts';
import type { VoterSession } from '../voters/index.ts';
import { preparedStatus } from './ballot-status.ts';
import { demandOpenPoll } from './decide-poll.ts';
import { refused } from './refusals.ts';
import { newCode, sendCode } from './send-code.ts';
import { readVoterState, updateCode } from './store.ts';

/** Gives the prepared ballot a new code (the former one is void) and sends it where the election has it typed in. */
export async function resendCode(deps: Deps, voter: VoterSession, tracker: string): Promise<BallotStatus> {
  const { operatorId, electionId, voterId } = voter;
  const now = deps.clock.now();
  return withTenant(deps.db, operatorId, async (tx) => {
    const state = await readVoterState(tx, electionId, voterId);
    const prepared = state?.prepared;
    if (!state || !prepared || !Buffer.from(fromBase64Url(tracker)).equals(prepared.tracker))
      throw refused('ballot-unknown');
    demandOpenPoll(state, now);
    const seconds = Math.ceil((prepared.codeResendAt.getTime() - now) / 1000);
    if (seconds > 0) throw refused('resend-too-early', { seconds }, { retryAfterSeconds: seconds });
    const renewed = newCode(deps, voter, { ...state, tracker: prepared.tracker });
    const { tracker: _, ...code } = renewed.prepared;
    await updateCode(tx, electionId, voterId, code);
    if (state.confirmation === 'code') await sendCode(tx, deps, voter, renewed);
    return preparedStatus(tx, deps, state.confirmation, voterId, renewed.prepared);
  });
}
