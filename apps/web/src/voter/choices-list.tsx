import type { ContestView } from '@sandoq/contract';
import type { ReactNode } from 'react';
import { useFormats } from '../app/formats.ts';
import type { Choices } from './draft-storage.ts';
import { voterMessages } from './messages.ts';
import { votesGiven } from './selection.ts';

interface ChoicesListProps {
  readonly contests: readonly ContestView[];
  readonly choices: Choices;
  /** What stands beside an office's name. */
  readonly action?: (contest: ContestView) => ReactNode;
}

/** Every office with those chosen for it; a blank one is said plainly (S0-10). */
export function ChoicesList({ contests, choices, action }: ChoicesListProps) {
  const t = voterMessages.useMessages();
  const { digits, text } = useFormats();
  return contests.map((contest) => {
    const given = votesGiven(contest, choices);
    const votes = choices[contest.id] ?? {};
    const chosen = contest.candidates
      .filter(({ id }) => (votes[id] ?? 0) > 0)
      .toSorted((a, b) => a.number - b.number);
    return (
      <section key={contest.id} className="my-4 rounded-box border border-hairline bg-card p-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2>
            {text(contest.title)}{' '}
            <span className="text-base font-normal text-muted">
              {t.review.chosen(digits(given), digits(contest.max))}
            </span>
          </h2>
          {action?.(contest)}
        </div>
        {chosen.length === 0 ? (
          <p className="mt-2 border-s-4 border-saffron-edge bg-saffron-tint px-3 py-2 font-semibold">
            {t.review.blank}
          </p>
        ) : (
          <ul className="mt-1 divide-y divide-hairline">
            {chosen.map((candidate) => (
              <li key={candidate.id} className="flex flex-wrap justify-between gap-x-4 py-2">
                <span className="text-lg font-bold">{text(candidate.title)}</span>
                <span className="text-muted">
                  {contest.perOption > 1 && `${t.ballot.votes(digits(votes[candidate.id] ?? 0))} · `}
                  {t.ballot.candidate(digits(candidate.number))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    );
  });
}
