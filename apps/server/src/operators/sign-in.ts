import { toAsciiDigits } from '@sandoq/persian';
import { audit, createSession, withTenant } from '../platform/index.ts';
import type { Limit, Session, Taken } from '../platform/index.ts';
import type { Deps } from '../deps.ts';
import { hashPassword, isPassword } from './password.ts';
import { refused } from './refusals.ts';
import { findOrganizer } from './store.ts';
import type { OrganizerUser } from './store.ts';

/** What this domain needs from the ones that come after it. */
export interface OperatorNeeds {
  /** Whether organisers of this organisation may sign in on this server. */
  readonly mayEnter: (deps: Deps, operatorId: string) => boolean;
}

const SESSION_SECONDS = 12 * 3600;
/**
 * Where a password could be guessed: tries with one name from one address, and from all together. The latter is wide, so
 * that nobody can easily keep an organiser out by trying in their place.
 */
const PER_NAME_HERE: Limit = { door: 'organizer-password', tries: 5, windowSeconds: 600 };
const PER_NAME: Limit = { door: 'organizer-name', tries: 50, windowSeconds: 3600 };
const PER_ADDRESS: Limit = { door: 'organizer-address', tries: 50, windowSeconds: 600 };

let nobody: Promise<string> | undefined;
/** A hash that no password gives, so that an unknown name takes as long as a wrong password. */
const hashOfNobody = (): Promise<string> => (nobody ??= hashPassword(crypto.randomUUID()));

const pausedFor = ({ retryAfterSeconds }: Taken) =>
  refused('password-paused', { minutes: Math.ceil(retryAfterSeconds / 60) }, { retryAfterSeconds });

/** Signs an organiser in. @throws password-wrong, password-paused, too-many-requests */
export async function signIn(
  needs: OperatorNeeds,
  deps: Deps,
  given: { readonly username: string; readonly password: string; readonly ip: string },
): Promise<{ token: string; session: Session; user: OrganizerUser }> {
  const { db, clock, limiter, random } = deps;
  const username = toAsciiDigits(given.username.trim()).toLowerCase();
  await limiter.demand(PER_ADDRESS, given.ip);
  const here = `${username} ${given.ip}`;
  const tries = await limiter.take(PER_NAME_HERE, here);
  if (!tries.allowed) throw pausedFor(tries);
  const everywhere = await limiter.take(PER_NAME, username);
  if (!everywhere.allowed) throw pausedFor(everywhere);
  const found = await findOrganizer(db, username);
  const user = found !== undefined && needs.mayEnter(deps, found.operatorId) ? found : undefined;
  const right = await isPassword(given.password, user?.passwordHash ?? (await hashOfNobody()));
  if (user === undefined || !right)
    throw tries.left === 0 ? pausedFor(tries) : refused('password-wrong', { left: tries.left });
  await limiter.forget(PER_NAME_HERE, here);
  await limiter.forget(PER_NAME, username);
  await limiter.forget(PER_ADDRESS, given.ip);
  const { operatorId, id } = user;
  const made = await withTenant(db, operatorId, async (tx) => {
    const now = clock.now();
    await audit(tx, operatorId, {
      at: now,
      actor: { kind: 'organizer', id },
      act: 'organizer.signed-in',
      subject: `organizer:${id}`,
    });
    return createSession(tx, random, {
      kind: 'organizer',
      operatorId,
      subjectId: id,
      ip: given.ip,
      now,
      seconds: SESSION_SECONDS,
    });
  });
  return { ...made, user };
}
