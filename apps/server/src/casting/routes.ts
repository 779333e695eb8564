import type { FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { BODY_LIMIT, serve, type App } from '../platform/index.ts';
import { requireVoter, type VoterSession } from '../voters/index.ts';
import { auditBallot } from './audit-ballot.ts';
import { importKeysRoute } from './authority/import-keys.ts';
import { ballotMaterial } from './ballot-material.ts';
import { ballotStatus, confirmOnPage } from './confirm-on-page.ts';
import { prepareBallot } from './prepare-ballot.ts';
import { receiptView } from './receipt-view.ts';
import { resendCode } from './resend-code.ts';

/** Bytes of a vote, or of what opens one: as many ballots as a weight can have, each of the greatest size. */
const VOTE_LIMIT = 40 * 1024 * 1024;

/** Bytes of a body that comes at once: nobody signs out meanwhile. */
const SHORT_BODY = 64 * 1024;

const LARGE_VOTES = { door: 'large-vote', tries: 30, windowSeconds: 20 * 60 } as const;

/** What a voter's page asks of the ballot box, and where a registrar's keys come in. */
export function addCastingRoutes(app: App, deps: Deps): void {
  // Asked before the body is read: much is read from voters only, and not without end.
  const known = new WeakMap<FastifyRequest, VoterSession>();
  const large = {
    bodyLimit: VOTE_LIMIT,
    async before(request: FastifyRequest): Promise<void> {
      const voter = await requireVoter(deps, request);
      const length = Number(request.headers['content-length'] ?? Infinity);
      if (length <= SHORT_BODY) known.set(request, voter);
      if (length > BODY_LIMIT) await deps.limiter.demand(LARGE_VOTES, voter.voterId);
    },
  };
  // While much is read a session may end: then it is asked again.
  const voterOf = async (request: FastifyRequest): Promise<VoterSession> =>
    known.get(request) ?? (await requireVoter(deps, request));
  serve(app, 'readBallotMaterial', async ({ request }) =>
    ballotMaterial(deps, await requireVoter(deps, request)),
  );
  serve(
    app,
    'prepareBallot',
    async ({ request, body }) => prepareBallot(deps, await voterOf(request), body.ballots),
    large,
  );
  serve(app, 'readBallot', async ({ request, params }) =>
    ballotStatus(deps, await requireVoter(deps, request), params.tracker),
  );
  serve(app, 'resendConfirmationCode', async ({ request, params }) =>
    resendCode(deps, await requireVoter(deps, request), params.tracker),
  );
  serve(app, 'confirmBallot', async ({ request, params, body }) =>
    confirmOnPage(deps, await requireVoter(deps, request), params.tracker, body.code),
  );
  serve(
    app,
    'auditBallot',
    async ({ request, params, body }) =>
      auditBallot(deps, await voterOf(request), params.tracker, body.openings),
    large,
  );
  importKeysRoute(app, deps);
  serve(app, 'readReceipt', async ({ request }) => receiptView(deps, await requireVoter(deps, request)));
}
