import type { TenantTx } from '../platform/index.ts';

/** A witness's signature line over a checkpoint. */
export interface NewCosignature {
  readonly operatorId: string;
  readonly electionId: string;
  readonly size: number;
  /** Verifier key of the witness. */
  readonly witness: string;
  /** The line with its newline; whoever calls has verified it over the checkpoint of this size. */
  readonly line: string;
  readonly cosignedAt: Date;
}

/** Keeps a cosignature: from now on the checkpoint of its size is served with it. */
export async function addCosignature(tx: TenantTx, made: NewCosignature): Promise<void> {
  await tx
    .insertInto('logCosignature')
    .values({ ...made, size: BigInt(made.size) })
    .onConflict((known) => known.doNothing())
    .execute();
}

/** The size of the newest tree that a witness cosigned, as far as is known here; 0 when none. */
export async function cosignedSize(tx: TenantTx, electionId: string, witness: string): Promise<number> {
  const row = await tx
    .selectFrom('logCosignature')
    .select('size')
    .where('electionId', '=', electionId)
    .where('witness', '=', witness)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return Number(row?.size ?? 0n);
}
