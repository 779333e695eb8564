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

/** Bytes of a vote: as many ballots as a weight can have, each of the greatest size. */
const VOTE_LIMIT = 40 * 1024 * 1024;

/** What a voter's page asks of the ballot box, and where a registrar's keys come in. */
export function addCastingRoutes(app: App, deps: Deps): void {
  serve(app, 'readBallotMaterial', async ({ request }) =>
    ballotMaterial(deps, await requireVoter(deps, request)),
  );
  serve(
    app,
    'prepareBallot',
    async ({ request, body }) => prepareBallot(deps, await requireVoter(deps, request), body.ballots),
    { bodyLimit: VOTE_LIMIT },
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
  serve(app, 'auditBallot', async ({ request, params, body }) =>
    auditBallot(deps, await requireVoter(deps, request), params.tracker, body.openings),
  );
  importKeysRoute(app, deps);
  serve(app, 'readReceipt', async ({ request }) => receiptView(deps, await requireVoter(deps, request)));
}
