import type { CandidateView, ChoiceView } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { CandidateWords, cardLook } from './candidate-words.tsx';
import { useDraft } from './draft.tsx';
import { Portrait } from './portrait.tsx';
import { numbersGiven } from './selection.ts';
import { VoteStepper } from './vote-stepper.tsx';

interface CandidateCardProps {
  readonly contest: ChoiceView;
  readonly candidate: CandidateView;
}

/** A candidate as a large card that is a checkbox as a whole; with cumulative voting, a stepper. */
export function CandidateCard({ contest, candidate }: CandidateCardProps) {
  const { text } = useFormats();
  const { draft, choose } = useDraft();
  const votes = numbersGiven(contest, draft.choices)[candidate.id] ?? 0;
  const name = text(candidate.title);
  const look = `${cardLook(votes > 0)} flex gap-4`;
  if (contest.perOption > 1)
    return (
      <div className={look}>
        <Portrait candidate={candidate} />
        <div className="flex min-w-0 grow flex-col gap-2">
          <CandidateWords candidate={candidate} />
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
      <CandidateWords candidate={candidate} />
      <input
        type="checkbox"
        className="size-8 shrink-0 accent-primary outline-none"
        checked={votes > 0}
        onChange={(event) => choose(contest.id, candidate.id, event.target.checked ? 1 : 0)}
      />
    </label>
  );
}
