import type { Deps } from '../deps.ts';
import { moveElection } from '../elections/index.ts';
import type { Actor, TenantTx } from '../platform/index.ts';

/** Announces the result. @throws the refusals of the act */
export async function publishResult(
  tx: TenantTx,
  deps: Deps,
  electionId: string,
  actor: Actor,
): Promise<void> {
  await moveElection(tx, { electionId, act: 'publish', actor, now: deps.clock.now() });
}
