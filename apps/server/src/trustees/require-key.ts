import type { Election } from '../elections/index.ts';
import type { TenantTx } from '../platform/index.ts';
import { readCeremony } from './ceremony/read-ceremony.ts';
import { refused } from './refusals.ts';

/** Demands that the key of a sealed election is made. @throws trustees-waiting, ceremony-failed */
export async function requireKey(tx: TenantTx, { id }: Election): Promise<void> {
  const { isComplete, complaint, manifest } = await readCeremony(tx, id);
  if (complaint !== undefined) {
    const name = manifest.trustees.members[complaint.against - 1]?.name.fa ?? String(complaint.against);
    throw refused('ceremony-failed', { name });
  }
  if (!isComplete) throw refused('trustees-waiting');
}
