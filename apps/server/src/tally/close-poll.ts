import type { Close } from '@sandoq/protocol';
import { emptyPoll } from '../casting/index.ts';
import type { Deps } from '../deps.ts';
import { moveElection } from '../elections/index.ts';
import { enqueue, type Actor, type TenantTx } from '../platform/index.ts';
import { appendNow, countBallots, drainPending } from '../record/index.ts';
import { countElection } from './jobs.ts';

/**
 * Closes the poll. Whoever is confirming at this moment is waited for; every ballot confirmed in time stands in the
 * record before the close entry. The count follows by a job that is part of the same transaction.
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
  await enqueue(tx, countElection, { electionId }, { jobKey: `count:${electionId}` });
}
