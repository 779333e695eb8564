import type { Deps } from '../../deps.ts';
import type { Election } from '../../elections/index.ts';
import type { Mobile } from '@sandoq/persian';
import { sendSms } from '../../gateways/sms/index.ts';
import { hashLinkToken, makeLinkToken, type TenantTx } from '../../platform/index.ts';
import { linksOf, putLink } from '../store.ts';

/** What a message to a trustee is about. */
export type LinkOccasion = 'invitation' | 'next-step' | 'count';

/** What the status of a link's message is told by. */
export const LINK_PURPOSE = 'trustee-link';

const VALID_MS = 14 * 24 * 60 * 60 * 1000;

const WORDS: Readonly<Record<LinkOccasion, (title: string) => string>> = {
  invitation: (title) => `شما یکی از امین‌های «${title}» هستید. برای ساختن کلید رأی‌گیری این پیوند را باز کنید`,
  'next-step': (title) => `گام بعدی شما در ساختن کلید «${title}» مانده است. این پیوند را باز کنید`,
  count: (title) => `رأی‌گیری «${title}» پایان یافت. گشودن نتیجه به کمک شما نیاز دارد. این پیوند را باز کنید`,
};

/**
 * Sends a trustee their personal link, to `newMobile` or to where the last one went; a link sent before is replaced.
 * Nothing is sent to the server itself.
 */
export async function sendLink(
  tx: TenantTx,
  deps: Deps,
  election: Election,
  trustee: number,
  occasion: LinkOccasion,
  newMobile?: Mobile,
): Promise<void> {
  const { operatorId, id: electionId, title } = election;
  const member = election.trustees.members[trustee - 1];
  if (member?.kind !== 'person') return;
  const former = (await linksOf(tx, electionId)).find((link) => link.trustee === trustee);
  const mobile = newMobile ?? former?.mobile ?? member.mobile;
  const token = makeLinkToken(deps.random);
  const smsId = await sendSms(tx, deps, {
    operatorId,
    to: mobile,
    text: [
      `${member.name.fa} گرامی،`,
      `${WORDS[occasion](title.fa)} (آن را به دیگری ندهید):`,
      `${deps.config.publicUrl}/t/${electionId}/${token}`,
    ].join('\n'),
    purpose: LINK_PURPOSE,
    subject: `election:${electionId}`,
    expiresAt: deps.clock.now() + VALID_MS,
  });
  await putLink(tx, {
    operatorId,
    electionId,
    trustee,
    mobile,
    id: deps.random.id(),
    tokenHash: hashLinkToken(token),
    smsId,
    status: 'queued',
  });
}

/** Sends all trustees that are persons their links. */
export async function sendLinks(
  tx: TenantTx,
  deps: Deps,
  election: Election,
  occasion: LinkOccasion,
): Promise<void> {
  for (const at of election.trustees.members.keys()) await sendLink(tx, deps, election, at + 1, occasion);
}
