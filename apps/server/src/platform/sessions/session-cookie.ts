import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import type { Db } from '../database/index.ts';
import { refused } from '../http/refusals.ts';
import { findSession, type Session, type SessionKind } from './session.ts';

/** What reading a session from a request needs. */
export interface SessionParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly config: { readonly publicUrl: string };
}

const isHttps = ({ config }: Pick<SessionParts, 'config'>): boolean => config.publicUrl.startsWith('https:');

/** `__Host-` binds the cookie to this very host; browsers take that name over https only. */
const cookieName = (parts: Pick<SessionParts, 'config'>, kind: SessionKind): string =>
  `${isHttps(parts) ? '__Host-' : ''}sandoq-${kind}`;

/** Gives the browser its session: HttpOnly, SameSite=Lax, Secure over https, until the browser is closed or the session ends. */
export function setSessionCookie(
  parts: Pick<SessionParts, 'config'>,
  reply: FastifyReply,
  token: string,
  session: Session,
): void {
  void reply.setCookie(cookieName(parts, session.kind), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps(parts),
    expires: new Date(session.expiresAt),
  });
}

/** Takes the session away from the browser. */
export function clearSessionCookie(
  parts: Pick<SessionParts, 'config'>,
  reply: FastifyReply,
  kind: SessionKind,
): void {
  void reply.clearCookie(cookieName(parts, kind), { path: '/', secure: isHttps(parts) });
}

/** The live session of a request. @throws the refusal session-missing, session-expired or session-replaced. */
export async function requireSession(
  parts: SessionParts,
  request: FastifyRequest,
  kind: SessionKind,
): Promise<Session> {
  const token = request.cookies[cookieName(parts, kind)];
  if (token === undefined || token === '') throw refused('session-missing');
  const found = await findSession(parts.db, token, parts.clock.now());
  switch (found.state) {
    case 'live':
      if (found.session.kind !== kind) throw refused('session-missing');
      return found.session;
    case 'expired':
      throw refused('session-expired');
    case 'revoked':
      throw refused(found.reason === 'replaced' ? 'session-replaced' : 'session-expired');
    case 'unknown':
      throw refused('session-missing');
  }
}
