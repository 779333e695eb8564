import { readPollContext } from '../casting/index.ts';
import type { Deps } from '../deps.ts';
import { moveElection, operatorOf, refusedElection } from '../elections/index.ts';
import { withTenant, type Actor, type TenantTx } from '../platform/index.ts';
import { lockLog, readFrame } from '../record/index.ts';
import { COUNT_TYPES, countStep, type CountProgress } from './count-steps.ts';
import { catchUp } from './running-sum.ts';

interface LogId {
  readonly operatorId: string;
  readonly electionId: string;
}

/** One step in one transaction, with the log locked, so that two processes never make the same one. */
async function nextStep(tx: TenantTx, deps: Deps, { operatorId, electionId }: LogId): Promise<CountProgress> {
  await lockLog(tx, electionId);
  const frame = await readFrame(tx, electionId, COUNT_TYPES);
  const poll = await readPollContext(tx, electionId);
  if (poll === undefined || !frame.some(({ type }) => type === 'close')) {
    throw refusedElection('act-wrong-state');
  }
  return countStep(tx, deps, { operatorId, electionId, ...poll, frame });
}

async function isClosed(deps: Deps, { operatorId, electionId }: LogId): Promise<boolean> {
  const row = await withTenant(deps.db, operatorId, (tx) =>
    tx.selectFrom('election').select('state').where('id', '=', electionId).executeTakeFirst(),
  );
  return row?.state === 'closed';
}

/**
 * Counts a closed election: whatever step the record lacks is made, each in a transaction of its own, then the election
 * is tallied. May be called by several processes at once and again after a crash at any point: it goes on where the
 * record stands.
 * @returns `waiting` when the next step is for trustees to make
 */
export async function countClosed(
  deps: Deps,
  electionId: string,
  actor: Actor,
): Promise<Exclude<CountProgress, 'made'>> {
  const operatorId = await operatorOf(deps.db, electionId);
  if (operatorId === undefined) throw refusedElection('election-unknown');
  const log = { operatorId, electionId };
  if (!(await isClosed(deps, log))) throw refusedElection('act-wrong-state');
  await catchUp(deps.db, log, true);
  let progress: CountProgress = 'made';
  while (progress === 'made')
    progress = await withTenant(deps.db, operatorId, (tx) => nextStep(tx, deps, log));
  if (progress === 'waiting') return progress;
  await withTenant(deps.db, operatorId, async (tx) => {
    const now = deps.clock.now();
    const { state } = await tx
      .selectFrom('election')
      .select('state')
      .where('id', '=', electionId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (state === 'closed') await moveElection(tx, { electionId, act: 'tally', actor, now });
  });
  return 'done';
}
