import { toAsciiDigits } from '@sandoq/persian';
import { audit, createSession, withTenant } from '../platform/index.ts';
import type { Limit, Session } from '../platform/index.ts';
import type { Deps } from '../deps.ts';
import { hashPassword, isPassword } from './password.ts';
import { refused } from './refusals.ts';
import { findOrganizer } from './store.ts';
import type { OrganizerUser } from './store.ts';

const SESSION_SECONDS = 12 * 3600;
const PER_NAME: Limit = { door: 'organizer-password', tries: 5, windowSeconds: 600 };
const PER_ADDRESS: Limit = { door: 'organizer-address', tries: 50, windowSeconds: 600 };

let nobody: Promise<string> | undefined;
/** A hash that no password gives, so that an unknown name takes as long as a wrong password. */
const hashOfNobody = (): Promise<string> => (nobody ??= hashPassword(crypto.randomUUID()));

/** Signs an organiser in. @throws password-wrong, password-paused, too-many-requests */
export async function signIn(
  deps: Deps,
  given: { readonly username: string; readonly password: string; readonly ip: string },
): Promise<{ token: string; session: Session; user: OrganizerUser }> {
  const { db, clock, limiter, random } = deps;
  const username = toAsciiDigits(given.username.trim()).toLowerCase();
  await limiter.demand(PER_ADDRESS, given.ip);
  const tries = await limiter.take(PER_NAME, username);
  const { retryAfterSeconds } = tries;
  const paused = () =>
    refused('password-paused', { minutes: Math.ceil(retryAfterSeconds / 60) }, { retryAfterSeconds });
  if (!tries.allowed) throw paused();
  const user = await findOrganizer(db, username);
  const right = await isPassword(given.password, user?.passwordHash ?? (await hashOfNobody()));
  if (user === undefined || !right)
    throw tries.left === 0 ? paused() : refused('password-wrong', { left: tries.left });
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
