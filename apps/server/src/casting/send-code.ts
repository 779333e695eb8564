import type { Deps } from '../deps.ts';
import { findElection } from '../elections/index.ts';
import { sendSms } from '../gateways/sms/index.ts';
import type { TenantTx } from '../platform/index.ts';
import { readVoter, type VoterSession } from '../voters/index.ts';
import { makeCode, type CodeTimes } from './confirmation-code.ts';
import { codeText } from './sms-texts.ts';
import type { PreparedBallot } from './store.ts';

const CODE_MS = 2 * 60_000;

/** A code that is shown lives as long as the login; one that is sent lives two minutes, and then another may be asked for. */
export function codeTimes(mode: 'inbound' | 'code', now: number, sessionEnds: number): CodeTimes {
  const expiresAt = mode === 'inbound' ? sessionEnds : Math.min(now + CODE_MS, sessionEnds);
  return { expiresAt, resendAt: Math.min(now + CODE_MS, sessionEnds) };
}

/** Makes a code for a ballot and, where the election has it typed in, sends it to the voter's mobile. */
export async function issueCode(
  tx: TenantTx,
  deps: Deps,
  voter: VoterSession,
  of: {
    readonly confirmation: 'inbound' | 'code';
    readonly codeDigits: number;
    readonly tracker: Uint8Array;
  },
): Promise<PreparedBallot> {
  const times = codeTimes(of.confirmation, deps.clock.now(), voter.expiresAt);
  const { code, kept } = makeCode(deps, of.tracker, of.codeDigits, times);
  if (of.confirmation === 'code') {
    const { operatorId, electionId, voterId } = voter;
    const [person, election] = [await readVoter(tx, voterId), await findElection(tx, electionId)];
    if (person === undefined || election === undefined) throw new Error('a session without its voter');
    await sendSms(tx, deps, {
      operatorId,
      to: person.mobile,
      text: codeText(election.title.fa, code),
      purpose: 'ballot-code',
      subject: `voter:${voterId}`,
      expiresAt: times.expiresAt,
    });
  }
  return { tracker: of.tracker, ...kept };
}
