import type { z } from 'zod';
import type { loginRequest } from '@sandoq/contract';
import { parseLicenceNumber, parseNationalId } from '@sandoq/persian';
import { hashLinkToken, withTenant } from '../../platform/index.ts';
import type { Deps } from '../../deps.ts';
import { demandCaptcha } from '../captcha/captcha.ts';
import { markOpened } from '../invitations/store.ts';
import { demandOpen, requirePoll } from '../poll-facts.ts';
import type { VoterNeeds } from '../poll-facts.ts';
import { refused } from '../refusals.ts';
import { findVoter } from '../roll/store.ts';
import { demandAddress, demandSms, demandTry, forgetTries, pausedFor } from './limits.ts';
import { sendLoginCode } from './send-login-code.ts';
import type { LoginStarted } from './send-login-code.ts';
import { insertLogin, pausedUntil } from './store.ts';

/**
 * First step of the login: who is on the roll with this licence number and national ID gets a code on the
 * mobile of the roll. Whether it was the one or the other that did not match is not told.
 */
export async function requestLoginCode(
  needs: VoterNeeds,
  deps: Deps,
  electionId: string,
  given: z.output<typeof loginRequest> & { readonly ip: string },
): Promise<LoginStarted> {
  const poll = await requirePoll(needs, deps, electionId);
  demandOpen(poll, deps.clock.now());
  const licence = parseLicenceNumber(given.licence);
  if (!licence.ok) throw refused('licence-malformed');
  const nationalId = parseNationalId(given.nationalId);
  if (!nationalId.ok) throw refused('national-id-malformed');
  const attempt = { electionId, licence: licence.value, ip: given.ip };
  await demandAddress(deps, given.ip);
  await demandCaptcha(deps, electionId, given.captcha);
  await demandTry(deps, attempt, poll.supportPhone);

  const { operatorId, supportPhone: phone } = poll;
  const voter = await withTenant(deps.db, operatorId, (tx) =>
    findVoter(tx, electionId, licence.value, nationalId.value),
  );
  if (voter === undefined) throw refused('login-mismatch', { phone });
  await forgetTries(deps, attempt);
  await demandSms(deps, voter.id, phone);
  return withTenant(deps.db, operatorId, async (tx) => {
    const now = deps.clock.now();
    const until = await pausedUntil(tx, voter.id, now);
    if (until !== undefined) throw pausedFor(until, now, phone);
    if (given.invitation !== null) await markOpened(tx, voter.id, hashLinkToken(given.invitation), now);
    const id = deps.random.id();
    const { kept, started } = await sendLoginCode(tx, deps, poll, voter, id);
    await insertLogin(tx, {
      operatorId,
      id,
      electionId,
      voterId: voter.id,
      ...kept,
      createdAt: new Date(now),
    });
    return started;
  });
}
