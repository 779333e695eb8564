import type { Deps } from '../deps.ts';
import { schedule } from '../elections/index.ts';
import type { TenantTx } from '../platform/index.ts';

const COUNT_AFTER_MS = 5_000;

/** Has the clock count, should this process die before it has counted itself. */
export const countSoon = (
  tx: TenantTx,
  { clock }: Deps,
  log: { readonly operatorId: string; readonly electionId: string },
): Promise<void> => schedule(tx, { ...log, act: 'count', due: clock.now() + COUNT_AFTER_MS });
