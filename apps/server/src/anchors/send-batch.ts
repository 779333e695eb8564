import type { Deps } from '../deps.ts';
import type { ChainAnchor, PreparedAnchor } from '../gateways/chain/index.ts';
import { chainsOf } from './open-chains.ts';
import { sendLater } from './send-later.ts';
import {
  insertTransaction,
  readOpenBatch,
  readTransactions,
  type KeptTransaction,
  type OpenBatch,
} from './store.ts';
import { tellRecords } from './tell-records.ts';

/** How long a transaction that the network has taken is left alone before it is looked at again. */
const PATIENCE_MS = 15_000;
/** How long one may be in no block before it is held against what the network asks for by then. */
const RAISE_AFTER_MS = 3 * 60_000;

interface Standing {
  readonly transaction: Uint8Array;
  readonly since: number;
}

/**
 * Which of a batch's transactions stands in the chain; all are looked for, since any of those with one nonce may be taken.
 * `coming` when a block has one that is not deep enough yet.
 */
async function findStanding(
  chain: ChainAnchor,
  kept: readonly KeptTransaction[],
): Promise<Standing | 'coming' | undefined> {
  let isComing = false;
  for (const { transaction } of kept) {
    const state = await chain.find(transaction);
    if (typeof state === 'object') return { transaction, since: state.since };
    isComing ||= state === 'confirming';
  }
  return isComing ? 'coming' : undefined;
}

/** Keeps a transaction, then sends it. @returns whether it can still stand in the chain */
async function keepAndSubmit(
  { db, clock }: Deps,
  chain: ChainAnchor,
  batch: OpenBatch,
  kept: readonly KeptTransaction[],
  made: PreparedAnchor,
): Promise<boolean> {
  const number = (kept[0]?.number ?? 0) + 1;
  await insertTransaction(db, batch.id, number, made, new Date(clock.now()));
  return (await chain.submit(made.envelope)) === 'accepted';
}

/** Brings the newest transaction on its way once more, at a higher fee if need be. @returns whether it can still go in */
async function sendAgain(
  deps: Deps,
  chain: ChainAnchor,
  batch: OpenBatch,
  kept: readonly KeptTransaction[],
): Promise<boolean> {
  const [newest] = kept;
  if (newest === undefined) return false;
  const state = await chain.find(newest.transaction);
  if (state === 'failed') return false;
  if (deps.clock.now() - newest.madeAt.getTime() >= RAISE_AFTER_MS) {
    const raised = await chain.raise(newest.envelope);
    if (raised !== undefined) return keepAndSubmit(deps, chain, batch, kept, raised);
  }
  return state !== 'absent' || (await chain.submit(newest.envelope)) === 'accepted';
}

/** Sends a batch's transaction, one that was kept as long as it can still go in. */
async function send(
  deps: Deps,
  chain: ChainAnchor,
  batch: OpenBatch,
): Promise<Standing | 'coming' | undefined> {
  const kept = await readTransactions(deps.db, batch.id);
  const standing = await findStanding(chain, kept);
  if (standing !== undefined) return standing;
  if (!(await sendAgain(deps, chain, batch, kept))) {
    const all = await readTransactions(deps.db, batch.id);
    const late = await findStanding(chain, all);
    if (late !== undefined) return late;
    const made = await chain.prepare(batch.digest, deps.clock.now());
    if (!(await keepAndSubmit(deps, chain, batch, all, made)))
      throw new Error(`another transaction of the account on ${chain.label} came first`);
  }
  return findStanding(chain, await readTransactions(deps.db, batch.id));
}

/**
 * Brings a batch to its chain and, once its transaction stands there, tells the records. May run any number of times.
 * @throws when the chain cannot be reached or refuses: the job is tried again with growing pauses, and by the next batch's turn
 */
export async function sendBatch(deps: Deps, batchId: string): Promise<void> {
  const batch = await readOpenBatch(deps.db, batchId);
  if (batch === undefined) return;
  const chains = await chainsOf(deps);
  const chain = chains.find((each) => each.chain === batch.chain && each.network === batch.network);
  if (chain === undefined) return;
  const standing = await send(deps, chain, batch);
  if (typeof standing === 'object')
    return tellRecords(deps, chain, batch, standing.transaction, standing.since);
  await sendLater(deps.db, batchId, deps.clock.now() + PATIENCE_MS);
}
