import { plainPaths } from '@sandoq/contract';
import type { Deps } from '../deps.ts';
import { ELECTION_MOVED, type ElectionMoved } from '../elections/index.ts';
import { openEventStream, publish, type App, type TenantTx } from '../platform/index.ts';
import { requireTrustee } from './links/require-trustee.ts';

/** Channel on which every process hears that the trustees of an election are a step further. */
export const TRUSTEES_MOVED = 'trustees-moved';

/** Hint that the trustees of an election are a step further. */
export interface TrusteesMoved {
  readonly operatorId: string;
  readonly electionId: string;
}

/** Tells all processes, when the transaction commits. */
export const tellTrusteesMoved = (tx: TenantTx, moved: TrusteesMoved): Promise<void> =>
  publish(tx, TRUSTEES_MOVED, moved);

/** Serves what happens to a trustee's election while the page is open: `moved`, upon which the page reads anew. */
export function trusteeEventRoute(app: App, deps: Deps): void {
  app.get(plainPaths.trusteeEvents, { schema: { hide: true } }, async (request, reply) => {
    const { electionId, expiresAt } = await requireTrustee(deps, request);
    const stream = openEventStream(reply);
    const tell = (): void => stream.send('moved', {});
    const ofMine = (moved: { readonly electionId: string }): void => {
      if (moved.electionId === electionId) tell();
    };
    const ends = [
      deps.bus.subscribe<TrusteesMoved>(TRUSTEES_MOVED, { onEvent: ofMine, onGap: tell }),
      deps.bus.subscribe<ElectionMoved>(ELECTION_MOVED, { onEvent: ofMine }),
    ];
    const expiry = setTimeout(() => stream.close(), Math.max(0, expiresAt - deps.clock.now()));
    stream.onClose(() => {
      clearTimeout(expiry);
      for (const end of ends) end();
    });
    return reply;
  });
}
