import { readPollContext } from '../casting/index.ts';
import type { Deps } from '../deps.ts';
import { findElection, lockElection, moveElection, operatorOf, refusedElection } from '../elections/index.ts';
import { onePer, withTenant, type Actor, type Db, type TenantTx } from '../platform/index.ts';
import { appendNow, lockLog, readFrame } from '../record/index.ts';
import {
  COUNT_TYPES,
  countStep,
  lotTask,
  resultTask,
  type CountProgress,
  type CountState,
  type OwedType,
} from './count-steps.ts';
import { catchUp } from './running-sum.ts';
import { doCount } from './threads/do-count.ts';

interface LogId {
  readonly operatorId: string;
  readonly electionId: string;
}

async function readState(tx: TenantTx, { operatorId, electionId }: LogId): Promise<CountState> {
  const frame = await readFrame(tx, electionId, COUNT_TYPES);
  const poll = await readPollContext(tx, electionId);
  if (poll === undefined || !frame.some(({ type }) => type === 'close')) {
    throw refusedElection('act-wrong-state');
  }
  return { operatorId, electionId, ...poll, frame };
}

/** One step in one transaction, with the log locked, so that two processes never make the same one. */
async function nextStep(tx: TenantTx, deps: Deps, log: LogId): Promise<CountProgress> {
  await lockLog(tx, log.electionId);
  return countStep(tx, deps, await readState(tx, log));
}

/**
 * Computes an entry without the log's lock, then puts it there, if no other process did meanwhile: it would be the same
 * one, for what it is made of does not change.
 */
async function putOwed(deps: Deps, log: LogId, type: OwedType): Promise<void> {
  const { operatorId, electionId } = log;
  const task = await withTenant(deps.db, operatorId, async (tx) => {
    const state = await readState(tx, log);
    return type === 'result' ? resultTask(tx, state) : lotTask(tx, deps, state);
  });
  const body = await doCount(electionId, task);
  await withTenant(deps.db, operatorId, async (tx) => {
    await lockLog(tx, electionId);
    const there = await readFrame(tx, electionId, [type]);
    if (there.length === 0) await appendNow(tx, deps, log, [{ type, body }]);
  });
}

/** What this process computes now, by election. */
const computing = onePer((_db: Db) => new Map<string, Promise<void>>());

/** Whoever asks while it is computed waits for the same. */
function putOnce(deps: Deps, log: LogId, type: OwedType): Promise<void> {
  const all = computing(deps.db);
  const known = all.get(log.electionId);
  if (known !== undefined) return known;
  const mine = putOwed(deps, log, type).finally(() => all.delete(log.electionId));
  all.set(log.electionId, mine);
  return mine;
}

async function isClosed(deps: Deps, { operatorId, electionId }: LogId): Promise<boolean> {
  const election = await withTenant(deps.db, operatorId, (tx) => findElection(tx, electionId));
  return election?.state === 'closed';
}

/**
 * Counts a closed election: whatever step the record lacks is made, each in a transaction of its own, then the election
 * is tallied. May be called by several processes at once and again after a crash at any point: it goes on where the
 * record stands.
 * @returns `waiting` when the next step is for trustees to make
 */
export async function countClosed(deps: Deps, electionId: string, actor: Actor): Promise<'waiting' | 'done'> {
  const operatorId = await operatorOf(deps.db, electionId);
  if (operatorId === undefined) throw refusedElection('election-unknown');
  const log = { operatorId, electionId };
  if (!(await isClosed(deps, log))) throw refusedElection('act-wrong-state');
  await catchUp(deps.db, log, true);
  let progress: CountProgress = 'made';
  while (progress !== 'waiting' && progress !== 'done') {
    progress = await withTenant(deps.db, operatorId, (tx) => nextStep(tx, deps, log));
    if (progress === 'result' || progress === 'lot') await putOnce(deps, log, progress);
  }
  if (progress === 'waiting') return progress;
  await withTenant(deps.db, operatorId, async (tx) => {
    const now = deps.clock.now();
    const election = await lockElection(tx, electionId);
    if (election?.state === 'closed') await moveElection(tx, { electionId, act: 'tally', actor, now });
  });
  return 'done';
}
