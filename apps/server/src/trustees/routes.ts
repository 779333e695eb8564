import { MAX_TRUSTEE_CHARACTERS, type TrusteeView } from '@sandoq/contract';
import type { Deps } from '../deps.ts';
import { electionSummary, findElection, instantOf } from '../elections/index.ts';
import {
  clearSessionCookie,
  revokeSessions,
  serve,
  setSessionCookie,
  withTenant,
  type App,
} from '../platform/index.ts';
import { submitStep } from './ceremony/submit-step.ts';
import { demandSubmitter } from './demand-submitter.ts';
import { openLink } from './links/open-link.ts';
import { requireTrustee, type TrusteeSession } from './links/require-trustee.ts';
import { refused } from './refusals.ts';
import { trusteesStanding } from './standing.ts';
import { trusteeEventRoute } from './trustee-events.ts';

/** What goes with a body's characters as JSON in JSON: its few quotation marks are escaped. */
const FRAME = 1024 * 1024;
/** The largest request of a trustee's page, bytes. */
export const TRUSTEE_BODY_LIMIT = MAX_TRUSTEE_CHARACTERS + FRAME;

/** What a trustee's page shows of the election now. */
export const describeTrustee = (
  deps: Deps,
  { operatorId, electionId, trustee }: TrusteeSession,
): Promise<TrusteeView> =>
  withTenant(deps.db, operatorId, async (tx) => {
    const election = await findElection(tx, electionId);
    if (election === undefined) throw refused('trustee-link-unknown');
    return {
      ...(await trusteesStanding(tx, election)),
      election: electionSummary(election),
      supportPhone: election.supportPhone,
      trustee,
      serverTime: instantOf(deps.clock.now()),
    };
  });

/** Doors of a trustee's page: the link, how all stand, the making of the key, events. */
export function trusteeRoutes(app: App, deps: Deps): void {
  serve(app, 'startTrusteeSession', async ({ body, request, reply }) => {
    const { token, session, trustee } = await openLink(deps, { ...body, ip: request.ip });
    setSessionCookie(deps, reply, token, session);
    return describeTrustee(deps, trustee);
  });

  serve(app, 'readTrustee', async ({ request }) =>
    describeTrustee(deps, await requireTrustee(deps, request)),
  );

  serve(app, 'endTrusteeSession', async ({ request, reply }) => {
    const { operatorId, linkId } = await requireTrustee(deps, request);
    await withTenant(deps.db, operatorId, (tx) =>
      revokeSessions(tx, { kind: 'trustee', subjectId: linkId }, 'signed-out', deps.clock.now()),
    );
    clearSessionCookie(deps, reply, 'trustee');
    return {};
  });

  serve(
    app,
    'submitCeremony',
    async ({ body, request }) => {
      const trustee = await requireTrustee(deps, request);
      await submitStep(deps, trustee, body.body);
      return describeTrustee(deps, trustee);
    },
    { before: (request) => demandSubmitter(deps, request) },
  );

  trusteeEventRoute(app, deps);
}
