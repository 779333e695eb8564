import { openEventStream, publish } from '../../platform/index.ts';
import type { App, TenantTx } from '../../platform/index.ts';
import { plainPaths } from '@sandoq/contract';
import type { Deps } from '../../deps.ts';
import { requireVoter } from './require-voter.ts';

/** What a voter's page is told while it is open. */
export type VoterEvent =
  /** This login is over. */
  | { readonly kind: 'session-ended'; readonly reason: 'replaced' | 'expired' }
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
    const waiting: [name: string, data: object][] = [];
    let tell = (name: string, data: object): void => void waiting.push([name, data]);
    const unsubscribe = deps.bus.subscribe<Published>(channelOf(voterId), {
      onEvent: ({ event: { kind, ...data }, sessions }) => {
        if (sessions === undefined || sessions.includes(sessionId)) tell(kind, data);
      },
      onGap: () => tell('resync', {}),
    });
    try {
      // Replaced between the first look and listening? Nobody would tell us any more.
      await requireVoter(deps, request);
    } catch (error) {
      unsubscribe();
      throw error;
    }
    const stream = openEventStream(reply);
    tell = (name, data) => {
      stream.send(name, data);
      if (name === 'session-ended') stream.close();
    };
    const left = Math.max(0, expiresAt - deps.clock.now());
    const end = setTimeout(() => tell('session-ended', { reason: 'expired' }), left);
    stream.onClose(() => {
      clearTimeout(end);
      unsubscribe();
    });
    for (const [name, data] of waiting) tell(name, data);
    return reply;
  });
}
