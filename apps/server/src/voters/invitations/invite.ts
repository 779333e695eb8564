import { formatLongDate, formatTime, toPersianDigits } from '@sandoq/persian';
import { z } from 'zod';
import { sendSms } from '../../gateways/sms/index.ts';
import { enqueue, hashLinkToken, makeLinkToken, withTenant } from '../../platform/index.ts';
import type { Job, TenantTx } from '../../platform/index.ts';
import type { Deps } from '../../deps.ts';
import type { PollFacts, VoterNeeds } from '../poll-facts.ts';
import type { RollVoter } from '../roll/store.ts';
import { putInvitation, uninvited } from './store.ts';

const BATCH = 200;
const inviteJob = {
  name: 'invite-voters',
  schema: z.strictObject({ operatorId: z.uuid(), electionId: z.string() }),
};

/** What an invitation tells of the poll. */
export type InvitationFacts = Pick<PollFacts, 'operatorId' | 'electionId' | 'title' | 'opens' | 'closes'>;

function message(poll: InvitationFacts, voter: RollVoter, link: string): string {
  const clock = toPersianDigits(formatTime(poll.opens).slice(0, 5));
  return [
    `${voter.name} گرامی،`,
    `«${poll.title.fa}»`,
    `آغاز رأی‌گیری: ${formatLongDate(poll.opens, 'fa')} ساعت ${clock}`,
    'پیوند ورود شما (آن را به دیگری ندهید):',
    link,
  ].join('\n');
}

/** Sends one voter their personal link; a link sent before is replaced. */
export async function inviteVoter(
  tx: TenantTx,
  deps: Deps,
  poll: InvitationFacts,
  voter: RollVoter,
): Promise<void> {
  const { operatorId, electionId } = poll;
  const token = makeLinkToken(deps.random);
  const smsId = await sendSms(tx, deps, {
    operatorId,
    to: voter.mobile,
    text: message(poll, voter, `${deps.config.publicUrl}/v/${electionId}/${token}`),
    purpose: 'invitation',
    subject: `voter:${voter.id}`,
    expiresAt: poll.closes,
  });
  await putInvitation(tx, {
    operatorId,
    voterId: voter.id,
    electionId,
    tokenHash: hashLinkToken(token),
    smsId,
    status: 'queued',
  });
}

/** Invites everybody on the roll who is not invited yet: batch after batch, when the caller's transaction has committed. */
export async function inviteAll(
  tx: TenantTx,
  { operatorId, electionId }: { readonly operatorId: string; readonly electionId: string },
): Promise<void> {
  await enqueue(tx, inviteJob, { operatorId, electionId }, { jobKey: `invite:${electionId}` });
}

/** The job that invites one batch and then asks for the next. */
export const inviteVotersJob = (needs: VoterNeeds): Job<Deps, typeof inviteJob.schema> => ({
  ...inviteJob,
  async handler({ operatorId, electionId }, deps) {
    const poll = await needs.pollOf(deps, electionId);
    if (poll === undefined || deps.clock.now() >= poll.closes) return;
    await withTenant(deps.db, operatorId, async (tx) => {
      const voters = await uninvited(tx, electionId, BATCH);
      for (const voter of voters) await inviteVoter(tx, deps, poll, voter);
      if (voters.length === BATCH) await inviteAll(tx, { operatorId, electionId });
    });
  },
});
