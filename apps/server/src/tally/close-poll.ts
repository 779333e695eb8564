import type { Close } from '@sandoq/protocol';
import { DISCARD_AFTER_MS, discardPreparedJob, emptyPoll } from '../casting/index.ts';
import type { Deps } from '../deps.ts';
import { moveElection } from '../elections/index.ts';
import { enqueue, type Actor, type TenantTx } from '../platform/index.ts';
import { appendNow, countBallots, drainPending } from '../record/index.ts';
import { countSoon } from './count-soon.ts';

/**
 * Closes the poll. Whoever is confirming at this moment is waited for; every ballot confirmed in time stands in the
 * record before the close entry. Should nobody who closes it count it too, the clock does, a few seconds later.
 * @throws the refusals of the act
 */
export async function closePoll(tx: TenantTx, deps: Deps, electionId: string, actor: Actor): Promise<void> {
  await emptyPoll(tx, electionId);
  const now = deps.clock.now();
  const { election, allowed } = await moveElection(tx, { electionId, act: 'close', actor, now });
  const { operatorId } = election;
  await drainPending(tx, deps, electionId);
  const ballots = await countBallots(tx, electionId);
  const body: Close = { type: 'close', v: 1, ballots, early: allowed.early };
  await appendNow(tx, deps, { operatorId, electionId }, [{ type: 'close', body }]);
  await enqueue(tx, discardPreparedJob, { operatorId, electionId }, { runAt: now + DISCARD_AFTER_MS });
  await countSoon(tx, deps, { operatorId, electionId });
}
