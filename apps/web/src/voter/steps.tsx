import type { ContestView } from '@sandoq/contract';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../app/formats.ts';
import { addresses } from './addresses.ts';
import { useDraft } from './draft.tsx';
import { voterMessages } from './messages.ts';
import { countGiven } from './selection.ts';

interface StepsProps {
  readonly election: string;
  readonly contests: readonly ContestView[];
  /** A contest's id, or `review`. */
  readonly at: string;
}

/** The offices in order and the review, as steps one can go back and forth between. */
export function Steps({ election, contests, at }: StepsProps) {
  const t = voterMessages.useMessages();
  const { digits, text } = useFormats();
  const { draft } = useDraft();
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [at]);
  const steps = [
    ...contests.map((contest) => ({
      id: contest.id,
      name: text(contest.title),
      to: addresses.contest(election, contest.id),
      count: countGiven(contest, draft.choices),
    })),
    { id: 'review', name: t.steps.review, to: addresses.review(election), count: 0 },
  ];
  return (
    <nav aria-label={t.steps.label} className="relative my-3 overflow-x-auto">
      <ol className="flex w-max min-w-full border-b-2 border-hairline">
        {steps.map((step, i) => {
          const current = step.id === at;
          return (
            <li
              key={step.id}
              ref={current ? here : null}
              className="max-w-32 min-w-20 flex-1 sm:max-w-none sm:flex-none"
            >
              <Link
                to={step.to}
                {...(current ? { 'aria-current': 'step' as const } : {})}
                className={`flex h-full min-h-12 flex-col items-center gap-x-2 rounded-t-box px-1 py-1.5 text-center text-sm leading-6 no-underline sm:flex-row sm:px-4 sm:text-base ${current ? 'border-b-4 border-primary bg-card font-bold text-primary' : 'text-ink hover:bg-primary-tint'}`}
              >
                <span
                  aria-hidden="true"
                  className={`inline-flex size-7 shrink-0 items-center justify-center rounded-full text-sm font-bold ${current ? 'bg-primary text-on-primary' : 'border-2 border-line'}`}
                >
                  {digits(i + 1)}
                </span>
                <span>
                  {step.name}
                  {step.count > 0 && (
                    <span className="font-normal text-muted">
                      <span aria-hidden="true"> ({digits(step.count)})</span>
                      <span className="sr-only"> {t.ballot.chosen(digits(step.count))}</span>
                    </span>
                  )}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
