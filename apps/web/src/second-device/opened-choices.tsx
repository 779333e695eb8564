import type { Choices, Contest } from '@sandoq/protocol/voter';
import { useFormats } from '../app/formats.ts';
import { auditMessages } from '../voter/audit-messages.ts';

interface OpenedChoicesProps {
  readonly contests: readonly Contest[];
  readonly choices: Choices;
  /** Whether what a candidate is given are marks that count as often as the ballot has shares. */
  readonly weighted: boolean;
}

/** What was in an audited ballot, office by office, in the words of the record. */
export function OpenedChoices({ contests, choices, weighted }: OpenedChoicesProps) {
  const t = auditMessages.useMessages();
  const { text } = useFormats();
  return contests.map((contest) => (
    <section key={contest.id} className="my-4 rounded-box border border-hairline bg-card p-4">
      <h3 className="text-lg font-bold">{text(plain(contest.title))}</h3>
      <Chosen
        contest={contest}
        answer={choices[contest.id]}
        blank={t.second.blank}
        votes={weighted ? t.second.marks : t.second.votes}
      />
    </section>
  ));
}

interface ChosenProps {
  readonly contest: Contest;
  readonly answer: Choices[string] | undefined;
  readonly blank: string;
  readonly votes: (count: string) => string;
}

function Chosen({ contest, answer, blank, votes }: ChosenProps) {
  const t = auditMessages.useMessages().second;
  const { digits, text } = useFormats();
  const nobody = (
    <p className="mt-2 border-s-4 border-saffron-edge bg-saffron-tint px-3 py-2 font-semibold">{blank}</p>
  );
  if (typeof answer === 'string') return answer === '' ? nobody : <p className="mt-2 text-lg">{answer}</p>;
  const chosen = ('options' in contest ? contest.options : [])
    .map((option) => ({ ...option, value: answer?.[option.id] ?? 0 }))
    .filter(({ value }) => value > 0);
  if (chosen.length === 0) return nobody;
  const kind: string = contest.kind;
  const said = (value: number): string => {
    if (kind === 'ranking') return t.rank(digits(value));
    if (kind === 'score') return t.score(digits(value));
    return 'perOption' in contest && contest.perOption > 1 ? votes(digits(value)) : '';
  };
  const inOrder = kind === 'ranking' ? chosen.toSorted((a, b) => a.value - b.value) : chosen;
  return (
    <ul className="mt-1 divide-y divide-hairline">
      {inOrder.map(({ id, number, title, value }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-4 py-2">
          <span className="text-lg font-bold">{text(plain(title))}</span>
          <span className="text-muted">
            {[said(value), t.candidate(digits(number))].filter((part) => part !== '').join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

const plain = ({ fa, en }: Contest['title']) => (en === undefined ? { fa } : { fa, en });
