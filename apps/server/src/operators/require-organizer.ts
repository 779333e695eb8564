import type { FastifyRequest } from 'fastify';
import { requireSession } from '../platform/index.ts';
import type { Deps } from '../deps.ts';

/** Who asks, when it is an organiser. */
export interface OrganizerSession {
  readonly sessionId: string;
  readonly userId: string;
  readonly operatorId: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** The organiser who sent a request. @throws session-missing, session-expired */
export async function requireOrganizer(deps: Deps, request: FastifyRequest): Promise<OrganizerSession> {
  const { id, subjectId, operatorId, expiresAt } = await requireSession(deps, request, 'organizer');
  return { sessionId: id, userId: subjectId, operatorId, expiresAt };
}

/** Channel on which every process hears that an organiser signed out, everywhere at once. */
export const signedOutChannel = (userId: string): string => `signed-out:${userId}`;
