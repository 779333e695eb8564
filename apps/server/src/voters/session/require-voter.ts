import type { FastifyRequest } from 'fastify';
import { requireSession } from '../../platform/index.ts';
import type { Deps } from '../../deps.ts';

/** A voter who is signed in. Times in milliseconds since the epoch. */
export interface VoterSession {
  readonly sessionId: string;
  readonly voterId: string;
  readonly electionId: string;
  readonly operatorId: string;
  /** The address the login came from. */
  readonly ip: string | null;
  readonly startedAt: number;
  readonly expiresAt: number;
}

/** The voter who sent a request. @throws session-missing, session-expired, session-replaced */
export async function requireVoter(deps: Deps, request: FastifyRequest): Promise<VoterSession> {
  const { id, subjectId, scopeId, operatorId, ip, createdAt, expiresAt } = await requireSession(
    deps,
    request,
    'voter',
  );
  if (scopeId === null) throw new Error('a voter session names no election');
  return {
    sessionId: id,
    voterId: subjectId,
    electionId: scopeId,
    operatorId,
    ip,
    startedAt: createdAt,
    expiresAt,
  };
}
