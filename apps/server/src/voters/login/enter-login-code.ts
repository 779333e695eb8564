import { createSession, revokeSessions, withTenant } from '../../platform/index.ts';
import type { Session, TenantTx } from '../../platform/index.ts';
import { votingSessionEnds } from '@sandoq/rules';
import type { Deps } from '../../deps.ts';
import { demandOpen, requirePoll } from '../poll-facts.ts';
import type { PollFacts, VoterNeeds } from '../poll-facts.ts';
import { refused } from '../refusals.ts';
import { lockVoter } from '../roll/store.ts';
import type { RollVoter } from '../roll/store.ts';
import { publishVoterEvent } from '../session/voter-events.ts';
import { PAUSE_MS, pausedFor, WRONG_CODES } from './limits.ts';
import { isCode } from './login-code.ts';
import { countWrong, findLogin, lockLogin, pausedUntil, resetWrong, updateLogin } from './store.ts';

/** A login that succeeded. */
export interface SignedIn {
  readonly token: string;
  readonly session: Session;
  readonly voter: RollVoter;
  readonly poll: PollFacts;
}

type Outcome =
  | { readonly kind: 'signed-in'; readonly signedIn: SignedIn }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'paused'; readonly until: number };

async function countTry(tx: TenantTx, operatorId: string, voterId: string, now: number): Promise<Outcome> {
  const wrong = await countWrong(tx, operatorId, voterId);
  if (wrong < WRONG_CODES) return { kind: 'wrong', left: WRONG_CODES - wrong };
  const until = now + PAUSE_MS;
  await resetWrong(tx, voterId, until);
  return { kind: 'paused', until };
}

/** One live session for each voter: the new one ends all others, and their pages hear of it at once. */
async function openSession(
  tx: TenantTx,
  deps: Deps,
  poll: PollFacts,
  voter: RollVoter,
  ip: string,
): Promise<SignedIn> {
  const now = deps.clock.now();
  const ends = votingSessionEnds(now, poll.closes, poll.sessionMinutes * 60_000);
  const ended = await revokeSessions(tx, { kind: 'voter', subjectId: voter.id }, 'replaced', now);
  const made = await createSession(tx, deps.random, {
    kind: 'voter',
    operatorId: poll.operatorId,
    subjectId: voter.id,
    scopeId: poll.electionId,
    ip,
    now,
    seconds: Math.floor((ends - now) / 1000),
  });
  if (ended.length > 0)
    await publishVoterEvent(tx, voter.id, { kind: 'session-ended', reason: 'replaced' }, ended);
  return { ...made, voter, poll };
}

/** Second step of the login: the code by SMS, once, in time, at most five wrong ones before a pause. */
export async function enterLoginCode(
  needs: VoterNeeds,
  deps: Deps,
  given: { readonly login: string; readonly code: string; readonly ip: string },
): Promise<SignedIn> {
  const known = await findLogin(deps.db, given.login);
  if (known === undefined) throw refused('login-gone');
  const poll = await requirePoll(needs, deps, known.electionId);
  const now = deps.clock.now();
  demandOpen(poll, now);
  const outcome = await withTenant(deps.db, known.operatorId, async (tx): Promise<Outcome> => {
    // The voter's row is locked first, so that two devices cannot both become the only one.
    const voter = await lockVoter(tx, known.voterId);
    const login = await lockLogin(tx, given.login);
    if (voter === undefined || login === undefined || login.used) throw refused('login-gone');
    const until = await pausedUntil(tx, voter.id, now);
    if (until !== undefined) return { kind: 'paused', until };
    if (login.codeExpiresAt.getTime() <= now) throw refused('code-expired');
    if (!isCode(deps.sealer, login.id, given.code, login.codeHash))
      return countTry(tx, poll.operatorId, voter.id, now);
    await updateLogin(tx, login.id, { used: true });
    await resetWrong(tx, voter.id, null);
    return { kind: 'signed-in', signedIn: await openSession(tx, deps, poll, voter, given.ip) };
  });
  if (outcome.kind === 'wrong') throw refused('code-wrong', { left: outcome.left });
  if (outcome.kind === 'paused') throw pausedFor(outcome.until, now, poll.supportPhone);
  return outcome.signedIn;
}
