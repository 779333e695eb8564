import type { LogEdge } from '@sandoq/protocol';
import type { TenantTx } from '../platform/index.ts';
import { readNodes } from './store.ts';

/** The roots of the complete subtrees of a log of `size` entries: one for each bit of its size, the largest first. */
function edgeNodes(size: number): { level: number; index: number }[] {
  const nodes: { level: number; index: number }[] = [];
  for (let level = 0; 2 ** level <= size; level++) {
    const count = Math.floor(size / 2 ** level);
    if (count % 2 === 1) nodes.unshift({ level, index: count - 1 });
  }
  return nodes;
}

/** The edge of the log's first `size` entries, in one query: where it goes on, and what its root is. */
export async function readLogEdge(tx: TenantTx, electionId: string, size: number): Promise<LogEdge> {
  const wanted = edgeNodes(size);
  const nodes = await readNodes(tx, electionId, wanted);
  if (nodes.length !== wanted.length) throw new Error(`log of ${electionId} has a gap below ${size}`);
  return { size, nodes: nodes.toSorted((a, b) => b.level - a.level) };
}
