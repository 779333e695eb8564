import type { TenantTx } from '../platform/index.ts';

/** The ids of the users of the transaction's organisation. */
export async function listOrganizers(tx: TenantTx): Promise<string[]> {
  const rows = await tx.selectFrom('organizerUser').select('id').execute();
  return rows.map(({ id }) => id);
}
