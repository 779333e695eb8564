import type { FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { serve, type App } from '../platform/index.ts';
import { requireVoter } from '../voters/index.ts';
import { auditBallot } from './audit-ballot.ts';
import { importKeysRoute } from './authority/import-keys.ts';
import { ballotMaterial } from './ballot-material.ts';
import { ballotStatus, confirmOnPage } from './confirm-on-page.ts';
import { prepareBallot } from './prepare-ballot.ts';
import { receiptView } from './receipt-view.ts';
import { resendCode } from './resend-code.ts';

/** Bytes of a vote, or of what opens one: as many ballots as a weight can have, each of the greatest size. */
const VOTE_LIMIT = 40 * 1024 * 1024;

/** What a voter's page asks of the ballot box, and where a registrar's keys come in. */
export function addCastingRoutes(app: App, deps: Deps): void {
  // So much is read from voters only. Who that is, is asked again when all of it has come: a session may end meanwhile.
  const large = {
    bodyLimit: VOTE_LIMIT,
    before: async (request: FastifyRequest): Promise<void> => void (await requireVoter(deps, request)),
  };
  serve(app, 'readBallotMaterial', async ({ request }) =>
    ballotMaterial(deps, await requireVoter(deps, request)),
  );
  serve(
    app,
    'prepareBallot',
    async ({ request, body }) => prepareBallot(deps, await requireVoter(deps, request), body.ballots),
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
      auditBallot(deps, await requireVoter(deps, request), params.tracker, body.openings),
    large,
  );
  importKeysRoute(app, deps);
  serve(app, 'readReceipt', async ({ request }) => receiptView(deps, await requireVoter(deps, request)));
}
