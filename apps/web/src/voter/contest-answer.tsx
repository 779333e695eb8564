import type { ContestView } from '@sandoq/contract';
import { CandidateCard } from './candidate-card.tsx';
import { MotionAnswer } from './motion-answer.tsx';
import { RankingAnswer } from './ranking-answer.tsx';
import { ScoreCard } from './score-card.tsx';
import { WritingBox } from './writing-box.tsx';

/** Where the voter answers a contest, in the way of its kind. */
export function ContestAnswer({ contest }: { readonly contest: ContestView }) {
  if (contest.kind === 'text') return <WritingBox contest={contest} />;
  if (contest.kind === 'ranking') return <RankingAnswer contest={contest} />;
  if (contest.kind === 'choice' && contest.rule === 'yes-no-abstain')
    return <MotionAnswer contest={contest} />;
  return (
    <ul className="my-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {contest.candidates.map((candidate) => (
        <li key={candidate.id}>
          {contest.kind === 'score' ? (
            <ScoreCard contest={contest} candidate={candidate} />
          ) : (
            <CandidateCard contest={contest} candidate={candidate} />
          )}
        </li>
      ))}
    </ul>
  );
}
