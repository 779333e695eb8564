import { publicMessages } from './messages.ts';
import { useNumbers } from '../app/numbers.ts';
import type { Part, TurnoutParts } from './turnout-parts.ts';

interface TurnoutProps {
  readonly parts: TurnoutParts;
  readonly weighted: boolean;
}

/** How many of those who could vote did, and where votes are shares, how many of these. */
export function Turnout({ parts, weighted }: TurnoutProps) {
  const t = publicMessages.useMessages();
  const { count } = useNumbers();
  const { voters, votes } = parts;
  const persons = t.turnoutSentence({ eligible: count(voters.whole), ballots: count(voters.part) });
  const shares = t.turnoutShares({ eligible: count(votes.whole), voted: count(votes.part) });
  return (
    <div className="my-4 rounded-box border border-hairline bg-card p-4">
      {weighted ? (
        <div className="grid gap-4">
          <Share name={t.turnoutOfShares} sentence={shares} {...votes} />
          <Share name={t.turnoutOfVoters} sentence={persons} {...voters} />
          <p className="border-t border-hairline pt-3">{t.votesAreShares}</p>
        </div>
      ) : (
        <Share name={t.turnoutIs} sentence={persons} {...voters} />
      )}
    </div>
  );
}

interface ShareProps extends Part {
  readonly name: string;
  readonly sentence: string;
}

function Share({ name, sentence, part, whole }: ShareProps) {
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
