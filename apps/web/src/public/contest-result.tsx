import type { ContestResult as Result } from '@sandoq/contract';
import { Suspense } from 'react';
import { useFormats } from '../app/formats.ts';
import { Waiting } from '../ui/index.ts';
import { countMessages } from './count-messages.ts';
import { DecidedContest } from './decided-contest.tsx';
import { publicMessages } from './messages.ts';
import { isMotion } from './result-numbers.ts';
import { useNumbers } from '../app/numbers.ts';
import { TextResult } from './text-result.tsx';

interface ContestResultProps {
  readonly contest: Result;
  /** Votes (shares) of all who voted. */
  readonly votes: number;
  readonly weighted: boolean;
}

/** The result of one contest: what it was about, how it was counted, and what came out. */
export function ContestResult(props: ContestResultProps) {
  // The words of counting come late; only this place waits for them, not the whole page.
  return (
    <Suspense fallback={<Waiting />}>
      <Counted {...props} />
    </Suspense>
  );
}

function Counted({ contest, votes, weighted }: ContestResultProps) {
  const t = publicMessages.useMessages();
  const c = countMessages.useMessages();
  const f = useFormats();
  const { count } = useNumbers();
  const places =
    contest.kind === 'text' || isMotion(contest)
      ? []
      : [
          t.seatsAre({ seats: count(contest.seats) }),
          ...(contest.alternates > 0 ? [t.alternatesAre({ alternates: count(contest.alternates) })] : []),
        ];
  const rule = contest.kind === 'choice' || contest.kind === 'ranking' ? contest.rule : contest.kind;
  return (
    <section className="mt-8 border-t-2 border-ink pt-3">
      <h2>{f.text(contest.title)}</h2>
      {places.length > 0 && <p className="text-muted">{places.join(f.language === 'fa' ? '، ' : ', ')}</p>}
      {rule !== 'text' && rule !== 'plurality' && (
        <p className="text-muted">
          {c.how({ rule: c.rules[rule].name })}. {c.rules[rule].about}
        </p>
      )}
      {contest.kind !== 'choice' && (
        <p className="text-muted">
          {c.votesRead({
            votes: count(contest.votes),
            blank: count(contest.blank),
            invalid: count(contest.invalid),
          })}
        </p>
      )}
      {contest.kind === 'text' ? (
        <TextResult contest={contest} />
      ) : (
        <DecidedContest contest={contest} votes={votes} weighted={weighted} />
      )}
    </section>
  );
}
