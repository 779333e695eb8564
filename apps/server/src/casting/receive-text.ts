import { toAsciiDigits } from '@sandoq/persian';
import { toBase64Url } from '@sandoq/kernel';
import { displayTracker } from '@sandoq/protocol';
import type { Deps } from '../deps.ts';
import { findElection, type Election } from '../elections/index.ts';
import { sendSms, type InboundSms } from '../gateways/sms/index.ts';
import { createLimiter, enterTenant, publish, Refused, type TenantTx, type Tx } from '../platform/index.ts';
import { findVotersByMobile, publishVoterEvent } from '../voters/index.ts';
import { castPrepared } from './confirm-ballot.ts';
import { isCode } from './confirmation-code.ts';
import { nothingCastText, pollOverText, recordedText } from './sms-texts.ts';
import { findPrepared } from './store.ts';

/** Channel on which the sequencers hear that a text message has cast a ballot; the payload is {@link CastByText}. */
export const CAST_BY_TEXT = 'cast-by-text';

/** A vote that a text message cast: what it is called, and the tracker of each ballot. */
export interface CastByText {
  readonly operatorId: string;
  readonly electionId: string;
  readonly voterId: string;
  readonly tracker: string;
  readonly trackers: readonly string[];
}

type Voter = Awaited<ReturnType<typeof findVotersByMobile>>[number];
type Outcome =
  | { readonly kind: 'cast'; readonly tracker: string; readonly trackers: readonly string[] }
  | { readonly kind: 'no' | 'over' };

const TEXTS = { door: 'ballot-text', tries: 20, windowSeconds: 10 * 60 } as const;

async function castFor(tx: TenantTx, deps: Deps, voter: Voter, code: string, now: number): Promise<Outcome> {
  try {
    const cast = await castPrepared(
      tx,
      { ...voter, now },
      (ballot) => ballot.codeExpiresAt.getTime() > now && isCode(deps.sealer, ballot, code),
    );
    if (cast === undefined) return { kind: 'no' };
    return { kind: 'cast', tracker: toBase64Url(cast.tracker), trackers: cast.trackers.map(toBase64Url) };
  } catch (error) {
    // Refusals come before anything is written; the text was received all the same.
    if (error instanceof Refused) return { kind: error.code === 'ballot-copied' ? 'no' : 'over' };
    throw error;
  }
}

const replyText = (outcome: Outcome, { title }: Election): string => {
  switch (outcome.kind) {
    case 'cast':
      return recordedText(title.fa, outcome.trackers.map(displayTracker));
    case 'over':
      return pollOverText(title.fa);
    case 'no':
      return nothingCastText(title.fa);
  }
};

/**
 * A voter's text message to the line: when it comes from the mobile on the roll and holds the code of the ballot this
 * voter prepared, its arrival casts that ballot, whether or not the page is still open. Every text gets a reply that
 * says what became of it; texts of people who wait for nothing are not answered.
 */
export async function receiveText(tx: Tx, sms: InboundSms, deps: Deps): Promise<void> {
  const code = toAsciiDigits(sms.text).replaceAll(/\D/g, '');
  if (code === '') return;
  // Counted in this very transaction, which commits whatever becomes of the text; another connection is not needed.
  const limiter = createLimiter({ ...deps, db: tx });
  if (!(await limiter.take(TEXTS, sms.from)).allowed) return;
  let refusal: { voter: Voter; outcome: Outcome; election: Election } | undefined;
  for (const voter of await findVotersByMobile(tx, sms.from)) {
    const { operatorId, electionId, voterId } = voter;
    const own = await enterTenant(tx, operatorId);
    const election = await findElection(own, electionId);
    if (election?.confirmation !== 'inbound' || (await findPrepared(own, voterId)) === undefined) continue;
    const outcome = await castFor(own, deps, voter, code, deps.clock.now());
    if (outcome.kind !== 'cast') {
      refusal = { voter, outcome, election };
      continue;
    }
    const { tracker, trackers } = outcome;
    await publishVoterEvent(own, voterId, { kind: 'confirmation-received', tracker });
    const cast: CastByText = { operatorId, electionId, voterId, tracker, trackers };
    await publish(own, CAST_BY_TEXT, cast);
    return reply(own, deps, voter, sms, replyText(outcome, election));
  }
  if (refusal === undefined) return;
  const own = await enterTenant(tx, refusal.voter.operatorId);
  await reply(own, deps, refusal.voter, sms, replyText(refusal.outcome, refusal.election));
}

async function reply(
  tx: TenantTx,
  deps: Deps,
  { operatorId, voterId }: Voter,
  { from }: InboundSms,
  text: string,
): Promise<void> {
  await sendSms(tx, deps, {
    operatorId,
    to: from,
    text,
    purpose: 'ballot-reply',
    subject: `voter:${voterId}`,
  });
}
