import { rootOf } from '@sandoq/protocol';
import type { TenantTx } from '../platform/index.ts';
import { readLogEdge } from './log-edge.ts';

/** The root of the tree of the log's first `size` entries. */
export const rootAfter = async (tx: TenantTx, electionId: string, size: number): Promise<Uint8Array> =>
  rootOf(await readLogEdge(tx, electionId, size));
