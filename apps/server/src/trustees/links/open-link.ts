import type { Deps } from '../../deps.ts';
import { operatorOf } from '../../elections/index.ts';
import { createSession, hashLinkToken, withTenant, type Limit, type Session } from '../../platform/index.ts';
import { refused } from '../refusals.ts';
import { findLinkByToken, markLinkOpened } from '../store.ts';
import { tellTrusteesMoved } from '../trustee-events.ts';
import type { TrusteeSession } from './require-trustee.ts';

const LINKS: Limit = { door: 'trustee-link', tries: 20, windowSeconds: 600 };
const SESSION_SECONDS = 12 * 60 * 60;

/**
 * Opens a trustee's personal link.
 * @returns the new session and its token, which is told once
 * @throws trustee-link-unknown, too-many-requests
 */
export async function openLink(
  deps: Deps,
  {
    election: electionId,
    token,
    ip,
  }: { readonly election: string; readonly token: string; readonly ip: string },
): Promise<{ readonly token: string; readonly session: Session; readonly trustee: TrusteeSession }> {
  await deps.limiter.demand(LINKS, ip);
  const operatorId = await operatorOf(deps.db, electionId);
  if (operatorId === undefined) throw refused('trustee-link-unknown');
  const now = deps.clock.now();
  const opened = await withTenant(deps.db, operatorId, async (tx) => {
    const link = await findLinkByToken(tx, electionId, hashLinkToken(token));
    if (link === undefined) throw refused('trustee-link-unknown');
    const { id: linkId, trustee } = link;
    await markLinkOpened(tx, linkId, now);
    await tellTrusteesMoved(tx, { operatorId, electionId });
    const made = await createSession(tx, deps.random, {
      kind: 'trustee',
      operatorId,
      subjectId: linkId,
      scopeId: electionId,
      ip,
      now,
      seconds: SESSION_SECONDS,
    });
    const { expiresAt } = made.session;
    return { ...made, trustee: { operatorId, electionId, trustee, linkId, expiresAt } };
  });
  await deps.limiter.forget(LINKS, ip);
  return opened;
}
