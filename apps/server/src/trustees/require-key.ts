import type { Election } from '../elections/index.ts';
import type { TenantTx } from '../platform/index.ts';
import { readCeremony } from './ceremony/read-ceremony.ts';
import { refused } from './refusals.ts';
import { trusteeNames } from './trustee-names.ts';

/** Demands that the key of a sealed election is made. @throws trustees-waiting, ceremony-failed */
export async function requireKey(tx: TenantTx, { id }: Election): Promise<void> {
  const { isComplete, complaint, manifest } = await readCeremony(tx, id);
  if (complaint !== undefined) throw refused('ceremony-failed', trusteeNames(manifest, complaint.against));
  if (!isComplete) throw refused('trustees-waiting');
}
