import type { Deps } from '../deps.ts';
import type { AnchorState, ChainAnchor } from '../gateways/chain/index.ts';
import { chainsOf } from './open-chains.ts';
import { sendLater } from './send-later.ts';
import { insertTransaction, readOpenBatch, readTransaction, type OpenBatch } from './store.ts';
import { tellRecords } from './tell-records.ts';

/** How long a transaction that the network has taken is left alone before it is looked at again. */
const PATIENCE_MS = 15_000;

interface Sent {
  readonly transaction: Uint8Array;
  readonly state: AnchorState;
}

async function submitFresh(
  deps: Deps,
  chain: ChainAnchor,
  batch: OpenBatch,
  number: number,
): Promise<Uint8Array> {
  const { db, clock } = deps;
  const made = await chain.prepare(batch.digest, clock.now());
  await insertTransaction(db, batch.id, number, made, new Date(clock.now()));
  const outcome = await chain.submit(made.envelope);
  if (outcome === 'spent') throw new Error(`another transaction of the account on ${chain.label} came first`);
  return made.transaction;
}

/** Sends a batch's transaction, the one that was kept as long as it can still go in. */
async function send(deps: Deps, chain: ChainAnchor, batch: OpenBatch): Promise<Sent> {
  const kept = await readTransaction(deps.db, batch.id);
  let transaction = kept?.transaction;
  if (kept !== undefined) {
    const state = await chain.find(kept.transaction);
    if (typeof state === 'object' || state === 'waiting') return { transaction: kept.transaction, state };
    const spent = state === 'failed' || (await chain.submit(kept.envelope)) === 'spent';
    if (spent) {
      const late = await chain.find(kept.transaction);
      if (typeof late === 'object') return { transaction: kept.transaction, state: late };
      transaction = undefined;
    }
  }
  transaction ??= await submitFresh(deps, chain, batch, (kept?.number ?? 0) + 1);
  return { transaction, state: await chain.find(transaction) };
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
  const { transaction, state } = await send(deps, chain, batch);
  if (typeof state === 'object') return tellRecords(deps, chain, batch, transaction, state.since);
  await sendLater(deps.db, batchId, deps.clock.now() + PATIENCE_MS);
}
