import type { ElectionAct } from '@sandoq/contract';
import type { Deps } from '../deps.ts';
import { findElection, moveElection, operatorOf, refusedElection, schedule } from '../elections/index.ts';
import { withTenant, type Actor, type TenantTx } from '../platform/index.ts';
import { closePoll, countClosed } from '../tally/index.ts';
import { openPoll, refusedTrustee, requireKey, sealElection } from '../trustees/index.ts';
import { inviteAll } from '../voters/index.ts';
import { publishResult } from './publish-result.ts';

/** An act on an election as a whole, and who does it. */
export interface Performance {
  readonly electionId: string;
  readonly act: ElectionAct;
  readonly actor: Actor;
}

async function sealAndSchedule(tx: TenantTx, deps: Deps, electionId: string, actor: Actor): Promise<void> {
  await sealElection(tx, deps, electionId, actor);
  const election = await findElection(tx, electionId);
  if (election === undefined) throw refusedElection('election-unknown');
  const { operatorId, opens, closes } = election;
  await schedule(tx, { operatorId, electionId, act: 'open', due: opens.getTime() });
  await schedule(tx, { operatorId, electionId, act: 'close', due: closes.getTime() });
}

/**
 * Performs an act: whatever it changes is one transaction. Closing is followed by the count at once, so that the result
 * stands when this returns.
 * @throws the refusals election-unknown, act-wrong-state, act-too-early, act-too-late, roll-empty
 */
export async function performAct(deps: Deps, { electionId, act, actor }: Performance): Promise<void> {
  const operatorId = await operatorOf(deps.db, electionId);
  if (operatorId === undefined) throw refusedElection('election-unknown');
  const inside = (work: (tx: TenantTx) => Promise<void>): Promise<void> =>
    withTenant(deps.db, operatorId, work);
  switch (act) {
    case 'seal':
      return inside((tx) => sealAndSchedule(tx, deps, electionId, actor));
    case 'invite':
      return inside(async (tx) => {
        const { election } = await moveElection(tx, { electionId, act, actor, now: deps.clock.now() });
        await requireKey(tx, election);
        await inviteAll(tx, { operatorId, electionId });
      });
    case 'open':
      return inside((tx) => openPoll(tx, deps, electionId, actor));
    case 'close':
      await inside((tx) => closePoll(tx, deps, electionId, actor));
      await countClosed(deps, electionId, actor);
      return;
    case 'tally':
      if ((await countClosed(deps, electionId, actor)) === 'waiting')
        throw refusedTrustee('decryptions-missing');
      return;
    case 'publish':
      return inside((tx) => publishResult(tx, deps, electionId, actor));
  }
}
