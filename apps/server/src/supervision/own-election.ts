import type { FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { findElection, type Election } from '../elections/index.ts';
import { requireOrganizer, type OrganizerSession } from '../operators/index.ts';
import { withTenant, type TenantTx } from '../platform/index.ts';
import { refused } from './refusals.ts';

/** Runs `work` on an election of the organiser who asks. @throws session-missing, session-expired, election-not-yours */
export async function withOwnElection<T>(
  deps: Deps,
  request: FastifyRequest,
  electionId: string,
  work: (tx: TenantTx, election: Election, organizer: OrganizerSession) => Promise<T>,
): Promise<T> {
  const organizer = await requireOrganizer(deps, request);
  return withTenant(deps.db, organizer.operatorId, async (tx) => {
    const election = await findElection(tx, electionId);
    if (election === undefined) throw refused('election-not-yours');
    return work(tx, election, organizer);
  });
}
