import type { CandidateView, ScoreView } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { CandidateWords, cardLook } from './candidate-words.tsx';
import { useDraft } from './draft.tsx';
import { voterMessages } from './messages.ts';
import { Portrait } from './portrait.tsx';
import { ScoreButtons } from './score-buttons.tsx';
import { ScoreField } from './score-field.tsx';
import { numbersGiven } from './selection.ts';

/** As many scores as have a button each; for more the score is typed or stepped. */
const MOST_BUTTONS = 10;

interface ScoreCardProps {
  readonly contest: ScoreView;
  readonly candidate: CandidateView;
}

/** A candidate and the score the voter gives them. */
export function ScoreCard({ contest, candidate }: ScoreCardProps) {
  const t = voterMessages.useMessages();
  const { text } = useFormats();
  const { draft, choose } = useDraft();
  const score = numbersGiven(contest, draft.choices)[candidate.id] ?? 0;
  const Control = contest.maxScore <= MOST_BUTTONS ? ScoreButtons : ScoreField;
  return (
    <div className={`${cardLook(score > 0)} flex flex-col gap-3`}>
      <div className="flex gap-4">
        <Portrait candidate={candidate} />
        <CandidateWords candidate={candidate} />
      </div>
      <Control
        label={t.kinds.score.of(text(candidate.title))}
        name={`${contest.id}-${candidate.id}`}
        score={score}
        most={contest.maxScore}
        onChange={(changed) => choose(contest.id, candidate.id, changed)}
      />
    </div>
  );
}
