import type { FastifyRequest } from 'fastify';
import type { Deps } from '../../deps.ts';
import { requireSession, withTenant } from '../../platform/index.ts';
import { refused } from '../refusals.ts';
import { findLink } from '../store.ts';

/** A trustee whose page is open. */
export interface TrusteeSession {
  readonly operatorId: string;
  readonly electionId: string;
  /** The trustee's id in the manifest. */
  readonly trustee: number;
  readonly linkId: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** The trustee who sent a request. @throws session-missing, session-expired, session-replaced */
export async function requireTrustee(deps: Deps, request: FastifyRequest): Promise<TrusteeSession> {
  const { subjectId: linkId, operatorId, expiresAt } = await requireSession(deps, request, 'trustee');
  const link = await withTenant(deps.db, operatorId, (tx) => findLink(tx, linkId));
  if (link === undefined) throw refused('trustee-link-unknown');
  const { electionId, trustee } = link;
  return { operatorId, electionId, trustee, linkId, expiresAt };
}
