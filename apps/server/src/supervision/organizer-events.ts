import { plainPaths, recordId } from '@sandoq/contract';
import { z } from 'zod';
import { countTurnout } from '../casting/index.ts';
import type { Deps } from '../deps.ts';
import { ELECTION_MOVED, type ElectionMoved } from '../elections/index.ts';
import { requireOrganizer, signedOutChannel } from '../operators/index.ts';
import { openEventStream, withTenant, type App } from '../platform/index.ts';
import { RECORD_GROWN, type RecordGrown } from '../record/index.ts';
import { TRUSTEES_MOVED, type TrusteesMoved } from '../trustees/index.ts';
import { withOwnElection } from './own-election.ts';

/** At most one count of the turnout in this time for each open page, however fast ballots come in. */
const PAUSE_MS = 1000;

/**
 * Serves what happens to an election while its organiser looks on: `turnout`, `state`, `trustees`, and `resync` after a gap. The
 * stream ends with the session: the page that connects again is then told to sign in.
 */
export function organizerEventRoute(app: App, deps: Deps): void {
  const params = z.strictObject({ election: recordId });
  app.get(plainPaths.organizerEvents, { schema: { hide: true, params } }, async (request, reply) => {
    const electionId = request.params.election;
    const { operatorId, userId, expiresAt } = await withOwnElection(
      deps,
      request,
      electionId,
      async (_tx, _election, organizer) => organizer,
    );
    let isOver = false;
    let over = (): void => void (isOver = true);
    const forgetSignOut = deps.bus.subscribe(signedOutChannel(userId), { onEvent: () => over() });
    try {
      // Signed out between the first look and listening? Nobody would tell us any more.
      await requireOrganizer(deps, request);
    } catch (error) {
      forgetSignOut();
      throw error;
    }
    const stream = openEventStream(reply);
    over = () => stream.close();
    const expiry = setTimeout(over, Math.max(0, expiresAt - deps.clock.now()));
    let timer: NodeJS.Timeout | undefined;
    const tellTurnout = async (): Promise<void> => {
      timer = undefined;
      stream.send('turnout', await withTenant(deps.db, operatorId, (tx) => countTurnout(tx, electionId)));
    };
    const soon = (): void => {
      timer ??= setTimeout(() => {
        tellTurnout().catch((error: unknown) => deps.log.warn({ err: error }, 'the turnout was not counted'));
      }, PAUSE_MS);
    };
    const ends = [
      forgetSignOut,
      deps.bus.subscribe<RecordGrown>(RECORD_GROWN, {
        onEvent: (grown) => grown.electionId === electionId && soon(),
        onGap: () => stream.send('resync', {}),
      }),
      deps.bus.subscribe<ElectionMoved>(ELECTION_MOVED, {
        onEvent: (moved) => moved.electionId === electionId && stream.send('state', { state: moved.state }),
      }),
      deps.bus.subscribe<TrusteesMoved>(TRUSTEES_MOVED, {
        onEvent: (moved) => moved.electionId === electionId && stream.send('trustees', {}),
      }),
    ];
    stream.onClose(() => {
      clearTimeout(timer);
      clearTimeout(expiry);
      for (const end of ends) end();
    });
    if (isOver) stream.close();
    return reply;
  });
}
