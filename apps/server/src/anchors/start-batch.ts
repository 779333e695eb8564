import { makeAnchorBatch } from '@sandoq/protocol';
import type { Deps } from '../deps.ts';
import type { ChainAnchor } from '../gateways/chain/index.ts';
import { inTransaction } from '../platform/index.ts';
import { findDueRoots } from './due-roots.ts';
import { findOpenBatch, insertBatch } from './store.ts';
import { sendLater } from './send-later.ts';

/**
 * Puts every root that is due for a chain under one digest and enqueues its sending; while an earlier batch of the chain is
 * not done, that one is sent again instead. So a chain that is down has one batch waiting, however long it takes.
 */
export async function startBatch(deps: Deps, chain: ChainAnchor): Promise<void> {
  const { db, clock, random } = deps;
  const open = await findOpenBatch(db, chain);
  if (open !== undefined) return sendLater(db, open.id);
  const due = await findDueRoots(db, chain);
  if (due.length === 0) return;
  const batch = await makeAnchorBatch(due.map(({ checkpoint }) => checkpoint));
  const id = random.id();
  await inTransaction(db, async (tx) => {
    await insertBatch(tx, id, chain, due, batch, new Date(clock.now()));
    await sendLater(tx, id);
  });
}
