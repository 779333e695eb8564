import type { Deps } from '../deps.ts';
import type { Mobile } from '@sandoq/persian';
import { sendAllSms } from '../gateways/sms/index.ts';
import type { TenantTx } from '../platform/index.ts';
import type { VoterSession } from '../voters/index.ts';
import { makeCode, type CodeTimes } from './confirmation-code.ts';
import { codeText } from './sms-texts.ts';
import type { PreparedBallot, VoterState } from './store.ts';

const CODE_MS = 2 * 60_000;

/** Codes sent to one voter, for whatever reason: nobody's phone is to be flooded. */
const CODES_SENT = { door: 'ballot-sms', tries: 8, windowSeconds: 30 * 60 } as const;

/** Counts a code that is about to be sent; call it outside of any transaction. @throws too-many-requests */
export const demandCodeSms = (deps: Deps, voterId: string): Promise<unknown> =>
  deps.limiter.demand(CODES_SENT, voterId);

/** A code that is shown lives as long as the login; one that is sent lives two minutes, and then another may be asked for. */
export function codeTimes(mode: 'inbound' | 'code', now: number, sessionEnds: number): CodeTimes {
  const expiresAt = mode === 'inbound' ? sessionEnds : Math.min(now + CODE_MS, sessionEnds);
  return { expiresAt, resendAt: Math.min(now + CODE_MS, sessionEnds) };
}

/** A new code of one ballot. */
export interface NewCode {
  readonly code: string;
  readonly prepared: PreparedBallot;
}

/** Makes a code for a voter's ballot by the election's setting. */
export function newCode(
  deps: Deps,
  voter: VoterSession,
  of: Pick<VoterState, 'confirmation' | 'codeDigits'> & { readonly tracker: Uint8Array },
): NewCode {
  const times = codeTimes(of.confirmation, deps.clock.now(), voter.expiresAt);
  const { code, kept } = makeCode(deps, of.tracker, of.codeDigits, times, of.confirmation === 'inbound');
  return { code, prepared: { tracker: of.tracker, ...kept } };
}

/** A code on its way to its voter's mobile. */
export interface CodeToSend {
  readonly voter: VoterSession;
  readonly mobile: Mobile;
  readonly state: Pick<VoterState, 'title'>;
  readonly made: NewCode;
}

/** Sends codes of voters of one operator to their mobiles. */
export const sendCodes = (tx: TenantTx, deps: Deps, codes: readonly CodeToSend[]): Promise<void> =>
  sendAllSms(
    tx,
    deps,
    codes.map(({ voter, mobile, state, made: { code, prepared } }) => ({
      operatorId: voter.operatorId,
      to: mobile,
      text: codeText(state.title.fa, code),
      purpose: 'ballot-code',
      subject: `voter:${voter.voterId}`,
      expiresAt: prepared.codeExpiresAt.getTime(),
    })),
  );
