import type { ChoiceView, ContestView } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { useNumbers } from '../app/numbers.ts';
import { voterMessages } from './messages.ts';
import { leastVotes } from './selection.ts';
import { useVoterWeight } from './voter-weight.tsx';
import { lettersLeft } from './written-text.ts';

interface ContestGuideProps {
  readonly contest: ContestView;
  readonly randomOrder: boolean;
}

/** What is asked in a contest, what may be answered, and how. */
export function ContestGuide({ contest, randomOrder }: ContestGuideProps) {
  const t = voterMessages.useMessages();
  const { digits } = useFormats();
  const { count } = useNumbers();
  const { votes } = useVoterWeight();
  const choiceLimits = (choice: ChoiceView, least: string, most: string): string => {
    const [each, all] = [digits(choice.perOption), count(choice.max * votes)];
    if (choice.perOption === 1) return t.ballot.limits(least, most);
    if (votes === 1) return t.ballot.votesLimits(least, most, each);
    return choice.perOption === choice.max && leastVotes(choice) === 0
      ? t.shares.yourMarks(most, all)
      : t.shares.marksLimits(least, most, each, all);
  };
  const said = () => {
    switch (contest.kind) {
      case 'ranking':
        return {
          ask: t.kinds.ranking.ask,
          limits: t.kinds.ranking.limits(digits(contest.ranks)),
          how: t.kinds.ranking.how,
        };
      case 'score':
        return {
          ask: t.kinds.score.ask(digits(contest.maxScore)),
          limits: t.kinds.score.limits,
          how: t.kinds.score.how,
        };
      case 'text':
        return {
          ask: t.kinds.text.ask,
          limits: t.kinds.text.limits(digits(lettersLeft(contest, ''))),
          how: t.kinds.text.how,
        };
      case 'choice': {
        const [least, most] = [digits(leastVotes(contest)), digits(contest.max)];
        const how = leastVotes(contest) === 0 ? t.ballot.blank : '';
        if (contest.rule === 'yes-no-abstain')
          return { ask: t.kinds.motion.ask, limits: t.kinds.motion.limits, how };
        return {
          ask: t.ballot.ask,
          limits: choiceLimits(contest, least, most),
          how,
        };
      }
    }
  };
  const { ask, limits, how } = said();
  const mixesNames =
    randomOrder &&
    contest.kind !== 'text' &&
    !(contest.kind === 'choice' && contest.rule === 'yes-no-abstain');
  return (
    <>
      <p>{ask}</p>
      <p className="text-lg font-bold">{limits}</p>
      {votes > 1 && contest.kind === 'choice' && contest.rule !== 'yes-no-abstain' && (
        <p className="text-lg font-bold text-primary">
          {contest.perOption === 1 ? t.shares.each(count(votes)) : t.shares.mark(count(votes))}
        </p>
      )}
      <p className="text-muted">
        {how} {mixesNames && t.ballot.randomOrder}
      </p>
    </>
  );
}
