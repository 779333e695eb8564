import type { FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import type { Limit } from '../platform/index.ts';
import { requireTrustee } from './links/require-trustee.ts';

/**
 * A trustee sends four or five bodies in the ceremony and two in a count; a page that tries again, or is beaten to its turn,
 * a few more.
 */
const SUBMISSIONS: Limit = { door: 'trustee-submission', tries: 30, windowSeconds: 600 };

/**
 * Demands, before its body is read, that a request comes from a trustee who has not sent too much already: a body may be
 * large, and to check it takes long.
 * @throws session-missing, session-expired, session-replaced, trustee-link-unknown, too-many-requests
 */
export async function demandSubmitter(deps: Deps, request: FastifyRequest): Promise<void> {
  const { electionId, trustee } = await requireTrustee(deps, request);
  await deps.limiter.demand(SUBMISSIONS, `${electionId}/${trustee}`);
}
