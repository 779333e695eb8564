import type { CandidatesView, ContestView } from '@sandoq/contract';
import type { ReactNode } from 'react';
import { useFormats } from '../app/formats.ts';
import { useNumbers } from '../app/numbers.ts';
import type { Choices } from './draft-storage.ts';
import { voterMessages } from './messages.ts';
import { countGiven, numbersGiven, textGiven } from './selection.ts';
import { givenText } from './selection-text.ts';
import { useVoterWeight } from './voter-weight.tsx';
import { castText } from './written-text.ts';

/** Whether a candidate may be given more than one mark. */
const isCumulative = (contest: ContestView): boolean => contest.kind === 'choice' && contest.perOption > 1;

interface ChoicesListProps {
  readonly contests: readonly ContestView[];
  readonly choices: Choices;
  /**
   * How the marks of a cumulative ballot are told. `votes`: with the voter's votes that they are. `marks`: alone, as
   * somebody tells them who sees one ballot of an election by shares and not whose it is.
   */
  readonly told?: 'votes' | 'marks';
  /** What stands beside an office's name. */
  readonly action?: (contest: ContestView) => ReactNode;
}

/** Every office with what was answered; a blank one is said plainly. */
export function ChoicesList({ contests, choices, told = 'votes', action }: ChoicesListProps) {
  const t = voterMessages.useMessages();
  const { digits, text } = useFormats();
  const { count } = useNumbers();
  const { votes } = useVoterWeight();
  const howFar = (contest: ContestView): string => {
    const given = digits(countGiven(contest, choices));
    if (contest.kind !== 'choice' || contest.rule === 'yes-no-abstain')
      return givenText(contest, choices, t, digits, { votes, count });
    return isCumulative(contest) && (told === 'marks' || votes > 1)
      ? t.shares.of(given, digits(contest.max))
      : t.review.chosen(given, digits(contest.max));
  };
  return contests.map((contest) => (
    <section key={contest.id} className="my-4 rounded-box border border-hairline bg-card p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="min-w-0 flex-1 basis-40">
          {text(contest.title)}{' '}
          {contest.kind !== 'text' && (
            <span className="text-base font-normal text-muted">{howFar(contest)}</span>
          )}
        </h2>
        {action?.(contest)}
      </div>
      <Given contest={contest} choices={choices} told={told} />
    </section>
  ));
}

interface GivenProps<C extends ContestView> {
  readonly contest: C;
  readonly choices: Choices;
  readonly told: 'votes' | 'marks';
}

function Given({ contest, choices, told }: GivenProps<ContestView>) {
  const t = voterMessages.useMessages();
  if (countGiven(contest, choices) === 0) {
    const blank =
      contest.kind === 'choice' && contest.rule !== 'yes-no-abstain'
        ? t.review.blank
        : t.kinds.blank[contest.kind];
    return (
      <p className="mt-2 border-s-4 border-saffron-edge bg-saffron-tint px-3 py-2 font-semibold">{blank}</p>
    );
  }
  if (contest.kind !== 'text') return <GivenNumbers contest={contest} choices={choices} told={told} />;
  return (
    <p dir="auto" className="mt-2 border-s-4 border-primary ps-3 text-lg break-words whitespace-pre-wrap">
      {castText(textGiven(contest, choices))}
    </p>
  );
}

function GivenNumbers({ contest, choices, told }: GivenProps<CandidatesView>) {
  const t = voterMessages.useMessages();
  const { digits, text } = useFormats();
  const { count } = useNumbers();
  const { votes } = useVoterWeight();
  const numbers = numbersGiven(contest, choices);
  const given = (id: string) => numbers[id] ?? 0;
  const before = (a: string, b: string) => {
    if (contest.kind === 'ranking') return given(a) - given(b);
    return contest.kind === 'score' ? given(b) - given(a) : 0;
  };
  const rows = contest.candidates
    .filter(({ id }) => given(id) > 0)
    .toSorted((a, b) => before(a.id, b.id) || a.number - b.number);
  const words = (number: number) => {
    if (contest.kind === 'ranking') return t.kinds.ranking.rank(digits(number));
    if (contest.kind === 'score') return t.kinds.score.given1(digits(number), digits(contest.maxScore));
    if (!isCumulative(contest)) return null;
    if (told === 'marks') return t.shares.marks(digits(number));
    return votes > 1
      ? t.shares.marksVotes(digits(number), count(number * votes))
      : t.ballot.votes(digits(number));
  };
  const isMotion = contest.kind === 'choice' && contest.rule === 'yes-no-abstain';
  return (
    <ul className="mt-1 divide-y divide-hairline">
      {rows.map((candidate) => {
        const said = words(given(candidate.id));
        return (
          <li key={candidate.id} className="flex flex-wrap items-baseline gap-x-4 py-2">
            {contest.kind === 'ranking' && <span className="font-bold text-primary">{said}</span>}
            <span className="grow text-lg font-bold">{text(candidate.title)}</span>
            {contest.kind !== 'ranking' && said !== null && <span className="font-bold">{said}</span>}
            {!isMotion && <span className="text-muted">{t.ballot.candidate(digits(candidate.number))}</span>}
          </li>
        );
      })}
    </ul>
  );
}
