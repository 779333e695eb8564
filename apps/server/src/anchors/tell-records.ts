import { canonicalBytes, fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { hashBytes, type AnchorNotice } from '@sandoq/protocol';
import type { Deps } from '../deps.ts';
import { operatorOf } from '../elections/index.ts';
import type { ChainAnchor } from '../gateways/chain/index.ts';
import { withTenant } from '../platform/index.ts';
import { sequencerOf, submitEntry } from '../record/index.ts';
import { insertAnchor, insertDone, readLeaves, type BatchLeaf, type OpenBatch } from './store.ts';

function noticeOf(
  chain: ChainAnchor,
  batch: OpenBatch,
  leaves: number,
  { position, size, root, proof }: BatchLeaf,
  transaction: Uint8Array,
): AnchorNotice {
  return {
    type: 'notice',
    v: 1,
    kind: 'anchor',
    size: Number(size),
    root: toBase64Url(root),
    batch: { index: position, size: leaves, proof: proof.map(toBase64Url) },
    digest: toBase64Url(batch.digest),
    chain: chain.chain,
    network: chain.network,
    account: toBase64Url(chain.account),
    transaction: toBase64Url(transaction),
  };
}

/** Puts a notice into every record of a batch that stands in its chain; those that have theirs already are left alone. */
export async function tellRecords(
  deps: Deps,
  chain: ChainAnchor,
  batch: OpenBatch,
  transaction: Uint8Array,
  since: number,
): Promise<void> {
  const { db, clock } = deps;
  const leaves = await readLeaves(db, batch.id);
  for (const leaf of leaves) {
    const { electionId, size } = leaf;
    const operatorId = await operatorOf(db, electionId);
    if (operatorId === undefined) throw new Error(`no operator has ${electionId}`);
    const content = canonicalBytes(noticeOf(chain, batch, leaves.length, leaf, transaction));
    await withTenant(db, operatorId, async (tx) => {
      const fresh = await insertAnchor(tx, {
        operatorId,
        electionId,
        batchId: batch.id,
        chain: chain.chain,
        network: chain.network,
        label: chain.label,
        transaction,
        explorerUrl: chain.explorerUrl(transaction),
        size,
        since: new Date(since),
        notice: fromBase64Url(hashBytes(content)),
      });
      if (!fresh) return;
      await submitEntry(tx, { operatorId, electionId, type: 'notice', content, acceptedAt: clock.now() });
    });
    sequencerOf(deps).nudge({ operatorId, electionId });
  }
  await insertDone(db, batch.id, transaction, new Date(since));
}
