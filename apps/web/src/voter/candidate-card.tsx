import type { ContestView } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { useDraft } from './draft.tsx';
import { voterMessages } from './messages.ts';
import { Portrait } from './portrait.tsx';
import { VoteStepper } from './vote-stepper.tsx';

interface CandidateCardProps {
  readonly contest: ContestView;
  readonly candidate: ContestView['candidates'][number];
}

/** A candidate as a large card that is a checkbox as a whole; with cumulative voting, a stepper (S0-09). */
export function CandidateCard({ contest, candidate }: CandidateCardProps) {
  const t = voterMessages.useMessages();
  const { digits, text } = useFormats();
  const { draft, choose } = useDraft();
  const votes = draft.choices[contest.id]?.[candidate.id] ?? 0;
  const name = text(candidate.title);
  const look = `flex h-full w-full gap-4 rounded-box border-2 p-3 ${votes > 0 ? 'border-primary bg-primary-tint shadow-[inset_0_0_0_2px_var(--primary)]' : 'border-line bg-card'}`;
  const words = (
    <span className="min-w-0 grow">
      <span className="block text-muted">{t.ballot.candidate(digits(candidate.number))}</span>
      <span className="block text-xl leading-8 font-bold break-words">{name}</span>
      {candidate.about !== null && <span className="block leading-7">{text(candidate.about)}</span>}
    </span>
  );
  if (contest.perOption > 1)
    return (
      <div className={look}>
        <Portrait candidate={candidate} />
        <div className="flex min-w-0 grow flex-col gap-2">
          {words}
          <VoteStepper
            name={name}
            votes={votes}
            most={contest.perOption}
            onChange={(changed) => choose(contest.id, candidate.id, changed)}
          />
        </div>
      </div>
    );
  return (
    <label
      className={`${look} cursor-pointer items-center hover:border-primary has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-focus`}
    >
      <Portrait candidate={candidate} />
      {words}
      <input
        type="checkbox"
        className="size-8 shrink-0 accent-primary outline-none"
        checked={votes > 0}
        onChange={(event) => choose(contest.id, candidate.id, event.target.checked ? 1 : 0)}
      />
    </label>
  );
}
