import type { ResultView } from '@sandoq/contract';
import { publicMessages } from './messages.ts';
import { useNumbers } from './numbers.ts';

interface TurnoutProps {
  readonly turnout: ResultView['turnout'];
  readonly weighted: boolean;
}

/** How many of those who could vote did, and where votes are shares, how many of these. */
export function Turnout({ turnout, weighted }: TurnoutProps) {
  const t = publicMessages.useMessages();
  const { count } = useNumbers();
  const { eligible, voted, eligibleWeight, votedWeight } = turnout;
  const persons = t.turnoutSentence({ eligible: count(eligible), ballots: count(voted) });
  const shares = t.turnoutShares({ eligible: count(eligibleWeight), voted: count(votedWeight) });
  return (
    <div className="my-4 rounded-box border border-hairline bg-card p-4">
      {weighted ? (
        <div className="grid gap-4">
          <Part name={t.turnoutOfShares} sentence={shares} part={votedWeight} whole={eligibleWeight} />
          <Part name={t.turnoutOfVoters} sentence={persons} part={voted} whole={eligible} />
          <p className="border-t border-hairline pt-3">{t.votesAreShares}</p>
        </div>
      ) : (
        <Part name={t.turnoutIs} sentence={persons} part={voted} whole={eligible} />
      )}
    </div>
  );
}

interface PartProps {
  readonly name: string;
  readonly sentence: string;
  readonly part: number;
  readonly whole: number;
}

function Part({ name, sentence, part, whole }: PartProps) {
  const { share } = useNumbers();
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
      <p>
        <span className="block text-muted">{name}</span>
        <span className="text-3xl leading-10 font-extrabold text-primary">{share(part, whole)}</span>
      </p>
      <div className="min-w-60 grow">
        <p>{sentence}</p>
        <svg
          aria-hidden="true"
          viewBox="0 0 1000 10"
          preserveAspectRatio="none"
          className="mt-2 h-3 w-full rtl:-scale-x-100"
        >
          <rect width={1000} height={10} className="fill-hairline" />
          <rect width={whole === 0 ? 0 : (1000 * part) / whole} height={10} className="fill-turquoise" />
        </svg>
      </div>
    </div>
  );
}
