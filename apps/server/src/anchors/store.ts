import type { AnchorBatch } from '@sandoq/protocol';
import type { ChainAnchor, PreparedAnchor } from '../gateways/chain/index.ts';
import type { Db, TenantTx } from '../platform/index.ts';
import type { DueRoot } from './due-roots.ts';
import type { AnchorTable } from './tables.ts';

/** A batch that is on its way to its chain. */
export interface OpenBatch {
  readonly id: string;
  readonly chain: 'stellar' | 'evm';
  readonly network: string;
  readonly digest: Uint8Array;
}

/** One record's place in a batch. */
export interface BatchLeaf {
  readonly position: number;
  readonly electionId: string;
  readonly size: bigint;
  readonly root: Uint8Array;
  readonly proof: Uint8Array[];
}

/** Keeps a new batch with its leaves. Call in a transaction. */
export async function insertBatch(
  tx: Db,
  id: string,
  chain: ChainAnchor,
  due: readonly DueRoot[],
  batch: AnchorBatch,
  madeAt: Date,
): Promise<void> {
  const { digest } = batch;
  await tx
    .insertInto('anchorBatch')
    .values({ id, chain: chain.chain, network: chain.network, digest, madeAt })
    .execute();
  const leaves = due.map(({ electionId, checkpoint: { size, root } }, position) => ({
    batchId: id,
    position,
    electionId,
    size: BigInt(size),
    root,
    proof: batch.places[position]!.proof.map((hash) => Buffer.from(hash)),
  }));
  await tx.insertInto('anchorLeaf').values(leaves).execute();
}

const openBatches = (db: Db) =>
  db
    .selectFrom('anchorBatch')
    .select(['id', 'chain', 'network', 'digest'])
    .where((where) =>
      where.not(
        where.exists(
          where.selectFrom('anchorDone').select('batchId').whereRef('batchId', '=', 'anchorBatch.id'),
        ),
      ),
    );

/** The oldest batch of a chain that is not done, or undefined. */
export const findOpenBatch = (
  db: Db,
  { chain, network }: Pick<ChainAnchor, 'chain' | 'network'>,
): Promise<OpenBatch | undefined> =>
  openBatches(db)
    .where('chain', '=', chain)
    .where('network', '=', network)
    .orderBy('madeAt')
    .limit(1)
    .executeTakeFirst();

/** A batch by its id, unless it is done. */
export const readOpenBatch = (db: Db, id: string): Promise<OpenBatch | undefined> =>
  openBatches(db).where('id', '=', id).executeTakeFirst();

/** The leaves of a batch, in their order. */
export const readLeaves = (db: Db, batchId: string): Promise<BatchLeaf[]> =>
  db
    .selectFrom('anchorLeaf')
    .select(['position', 'electionId', 'size', 'root', 'proof'])
    .where('batchId', '=', batchId)
    .orderBy('position')
    .execute();

/** A transaction that was made for a batch; they are numbered from 1. */
export interface KeptTransaction extends PreparedAnchor {
  readonly number: number;
  readonly madeAt: Date;
}

/** The transactions made for a batch, the newest first. */
export const readTransactions = (db: Db, batchId: string): Promise<KeptTransaction[]> =>
  db
    .selectFrom('anchorTransaction')
    .select(['number', 'transaction', 'envelope', 'madeAt'])
    .where('batchId', '=', batchId)
    .orderBy('number', 'desc')
    .execute();

/** Keeps a signed transaction before it is sent. */
export async function insertTransaction(
  db: Db,
  batchId: string,
  number: number,
  { transaction, envelope }: PreparedAnchor,
  madeAt: Date,
): Promise<void> {
  await db
    .insertInto('anchorTransaction')
    .values({ batchId, number, transaction, envelope, madeAt })
    .execute();
}

/** Marks a batch as done; again does no harm. */
export async function insertDone(
  db: Db,
  batchId: string,
  transaction: Uint8Array,
  since: Date,
): Promise<void> {
  await db
    .insertInto('anchorDone')
    .values({ batchId, transaction, since })
    .onConflict((known) => known.doNothing())
    .execute();
}

/** Keeps one record's anchor. @returns false when it was kept before */
export async function insertAnchor(tx: TenantTx, anchor: AnchorTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('anchor')
    .values(anchor)
    .onConflict((known) => known.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
