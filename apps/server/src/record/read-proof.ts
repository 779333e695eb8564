import type { NodeReader } from '@sandoq/protocol';
import type { TenantTx } from '../platform/index.ts';
import { readNodes } from './store.ts';

/** Makes a proof of RFC 6962 from kept nodes; all of them are fetched in one query. */
export async function readProof(
  tx: TenantTx,
  electionId: string,
  make: (read: NodeReader) => Promise<Uint8Array[]>,
): Promise<Uint8Array[]> {
  const wanted: { level: number; index: number }[] = [];
  await make((level, index) => {
    wanted.push({ level, index });
    return new Uint8Array(32);
  });
  const nodes = await readNodes(tx, electionId, wanted);
  const hashes = new Map(nodes.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
  return make((level, index) => hashes.get(`${level}/${index}`)!);
}
