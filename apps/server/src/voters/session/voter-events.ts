import { openEventStream, publish } from '../../platform/index.ts';
import type { App, TenantTx } from '../../platform/index.ts';
import { plainPaths } from '@sandoq/contract';
import type { Deps } from '../../deps.ts';
import { requireVoter } from './require-voter.ts';

/** What a voter's page is told while it is open. */
export type VoterEvent =
  /** This login is over. */
  | { readonly kind: 'session-ended'; readonly reason: 'replaced' | 'expired' | 'finished' }
  /** The voter's SMS came; the ballot is confirmed. */
  | { readonly kind: 'confirmation-received'; readonly tracker: string }
  /** The ballot stands in the record. */
  | { readonly kind: 'recorded'; readonly tracker: string };

interface Published {
  readonly event: VoterEvent;
  /** The sessions it is meant for; all of the voter's when absent. */
  readonly sessions?: readonly string[];
}

const channelOf = (voterId: string): string => `voter:${voterId}`;

/** Tells the voter's open pages, when the transaction commits. `sessions` limits it to pages of these. */
export async function publishVoterEvent(
  tx: TenantTx,
  voterId: string,
  event: VoterEvent,
  sessions?: readonly string[],
): Promise<void> {
  const message: Published = sessions === undefined ? { event } : { event, sessions };
  await publish(tx, channelOf(voterId), message);
}

/** Serves the events of the voter's session; `resync` says that some may have been missed. */
export function voterEventRoute(app: App, deps: Deps): void {
  app.get(plainPaths.voterEvents, { schema: { hide: true } }, async (request, reply) => {
    const { voterId, sessionId, expiresAt } = await requireVoter(deps, request);
    const waiting: VoterEvent[] = [];
    let tell = (event: VoterEvent): void => void waiting.push(event);
    const unsubscribe = deps.bus.subscribe<Published>(channelOf(voterId), {
      onEvent: ({ event, sessions }) => {
        if (sessions === undefined || sessions.includes(sessionId)) tell(event);
      },
      onGap: () => stream?.send('resync', {}),
    });
    let stream: ReturnType<typeof openEventStream> | undefined;
    try {
      // Replaced between the first look and listening? Nobody would tell us any more.
      await requireVoter(deps, request);
    } catch (error) {
      unsubscribe();
      throw error;
    }
    const open = openEventStream(reply);
    stream = open;
    tell = ({ kind, ...data }) => {
      open.send(kind, data);
      if (kind === 'session-ended') open.close();
    };
    const end = setTimeout(
      () => tell({ kind: 'session-ended', reason: 'expired' }),
      Math.max(0, expiresAt - deps.clock.now()),
    );
    open.onClose(() => {
      clearTimeout(end);
      unsubscribe();
    });
    for (const event of waiting) tell(event);
    return reply;
  });
}
