import { maskMobile } from '@sandoq/persian';
import { sendSms } from '../../gateways/sms/index.ts';
import type { TenantTx } from '../../platform/index.ts';
import type { Deps } from '../../deps.ts';
import type { PollFacts } from '../poll-facts.ts';
import type { RollVoter } from '../roll/store.ts';
import { CODE_LIFE_MS, codeMessage, hashCode, makeCode } from './login-code.ts';

/** What the page that asks for the code shows. Times in milliseconds since the epoch. */
export interface LoginStarted {
  readonly login: string;
  readonly voterName: string;
  readonly maskedMobile: string;
  readonly expiresAt: number;
  readonly resendAt: number;
  readonly supportPhone: string;
}

/** Sends a fresh code for a login. @returns what is to be kept of it, and what the page shows */
export async function sendLoginCode(
  tx: TenantTx,
  deps: Deps,
  poll: PollFacts,
  voter: RollVoter,
  loginId: string,
): Promise<{ kept: { codeHash: Uint8Array; codeExpiresAt: Date; resendAt: Date }; started: LoginStarted }> {
  const code = makeCode(deps.random, poll.codeDigits);
  const expiresAt = deps.clock.now() + CODE_LIFE_MS;
  const end = new Date(expiresAt);
  await sendSms(tx, deps, {
    operatorId: poll.operatorId,
    to: voter.mobile,
    text: codeMessage('کد ورود شما به رأی‌گیری', code, deps.config.publicUrl),
    purpose: 'login-code',
    subject: `voter:${voter.id}`,
    expiresAt,
  });
  return {
    kept: { codeHash: hashCode(deps.sealer, loginId, code), codeExpiresAt: end, resendAt: end },
    started: {
      login: loginId,
      voterName: voter.name,
      maskedMobile: maskMobile(voter.mobile),
      expiresAt,
      resendAt: expiresAt,
      supportPhone: poll.supportPhone,
    },
  };
}
