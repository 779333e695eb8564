import type { TrusteeProgress, TrusteeView } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { messagesOf } from '../app/messages.ts';
import type { TrusteeStandingMessages } from '../messages/fa/trustee-standing.ts';

const STEPS = 4;

const standingMessages = messagesOf({
  fa: async () => (await import('../messages/fa/trustee-standing.ts')).trusteeStanding,
  en: async () => (await import('../messages/en/trustee-standing.ts')).trusteeStanding,
});

/** How far a trustee is: in words, and whether nothing is asked of the trustee now. */
export interface MemberStanding {
  readonly words: string;
  readonly done: boolean;
}

type Progress = Pick<TrusteeProgress, 'steps' | 'shuffled' | 'decrypted'>;

/** How far a trustee is while all together stand at a stage. */
export function memberStanding(
  stage: TrusteeView['stage'],
  { steps, shuffled, decrypted }: Progress,
  t: TrusteeStandingMessages,
  digits: (n: number) => string,
): MemberStanding {
  if (stage === 'shuffling') return { words: shuffled ? t.shuffled : t.asked, done: shuffled };
  if (stage === 'decrypting' || stage === 'done') {
    const missing = stage === 'done' ? t.notNeeded : t.asked;
    return { words: decrypted ? t.helped : missing, done: decrypted };
  }
  if (steps.length === STEPS) return { words: t.ready, done: true };
  const begun = t.step({ step: digits(steps.length), of: digits(STEPS) });
  return { words: steps.length === 0 ? t.notYet : begun, done: false };
}

/** The same, in the language of the page, for whichever trustee. */
export function useMemberStanding(stage: TrusteeView['stage']): (member: Progress) => MemberStanding {
  const t = standingMessages.useMessages();
  const { digits } = useFormats();
  return (member) => memberStanding(stage, member, t, digits);
}
