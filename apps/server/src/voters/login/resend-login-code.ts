import { withTenant } from '../../platform/index.ts';
import type { Deps } from '../../deps.ts';
import { demandOpen, requirePoll } from '../poll-facts.ts';
import type { VoterNeeds } from '../poll-facts.ts';
import { refused } from '../refusals.ts';
import { readVoter } from '../roll/store.ts';
import { demandSms, pausedFor } from './limits.ts';
import { sendLoginCode } from './send-login-code.ts';
import type { LoginStarted } from './send-login-code.ts';
import { findLogin, lockLogin, pausedUntil, updateLogin } from './store.ts';

/** Sends a fresh code for a login, once its countdown is over; the former code is worth nothing then. */
export async function resendLoginCode(needs: VoterNeeds, deps: Deps, loginId: string): Promise<LoginStarted> {
  const known = await findLogin(deps.db, loginId);
  if (known === undefined || known.used) throw refused('login-gone');
  const poll = await requirePoll(needs, deps, known.electionId);
  const { operatorId, supportPhone: phone } = poll;
  const now = deps.clock.now();
  demandOpen(poll, now);
  const wait = Math.ceil((known.resendAt.getTime() - now) / 1000);
  const tooEarly = () => refused('resend-too-early', { seconds: wait }, { retryAfterSeconds: wait });
  if (wait > 0) throw tooEarly();
  await demandSms(deps, known.voterId, phone);
  return withTenant(deps.db, operatorId, async (tx) => {
    const login = await lockLogin(tx, loginId);
    const voter = await readVoter(tx, known.voterId);
    if (login === undefined || login.used || voter === undefined) throw refused('login-gone');
    if (login.resendAt.getTime() > now)
      throw refused('resend-too-early', { seconds: 120 }, { retryAfterSeconds: 120 });
    const until = await pausedUntil(tx, voter.id, now);
    if (until !== undefined) throw pausedFor(until, now, phone);
    const { kept, started } = await sendLoginCode(tx, deps, poll, voter, loginId);
    await updateLogin(tx, loginId, kept);
    return started;
  });
}
