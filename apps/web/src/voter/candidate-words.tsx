import type { CandidateView } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { voterMessages } from './messages.ts';

/** A candidate's number, name and a line about them. */
export function CandidateWords({ candidate }: { readonly candidate: CandidateView }) {
  const t = voterMessages.useMessages();
  const { digits, text } = useFormats();
  return (
    <span className="min-w-0 grow">
      <span className="block text-muted">{t.ballot.candidate(digits(candidate.number))}</span>
      <span className="block text-xl leading-8 font-bold break-words">{text(candidate.title)}</span>
      {candidate.about !== null && <span className="block leading-7">{text(candidate.about)}</span>}
    </span>
  );
}

/** The frame of a candidate's card; a strong one where the voter has given them something. */
export const cardLook = (given: boolean): string =>
  `h-full w-full rounded-box border-2 p-3 ${given ? 'border-primary bg-primary-tint shadow-[inset_0_0_0_2px_var(--primary)]' : 'border-line bg-card'}`;
