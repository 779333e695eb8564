import { useFormats } from '../app/formats.ts';
import { useNumbers } from '../app/numbers.ts';
import { Button } from '../ui/index.ts';
import { voterMessages } from './messages.ts';
import { useVoterWeight } from './voter-weight.tsx';

interface VoteStepperProps {
  readonly name: string;
  readonly votes: number;
  readonly most: number;
  readonly onChange: (votes: number) => void;
}

/** Gives one candidate more or fewer of the votes one has (cumulative voting). */
export function VoteStepper({ name, votes, most, onChange }: VoteStepperProps) {
  const t = voterMessages.useMessages();
  const { digits } = useFormats();
  const { count } = useNumbers();
  const weight = useVoterWeight().votes;
  const w = weight === 1 ? t.ballot : t.shares;
  return (
    <span className="flex items-center gap-3">
      <Button kind="secondary" aria-label={w.less(name)} onClick={() => onChange(Math.max(0, votes - 1))}>
        −
      </Button>
      <output className="min-w-16 text-center font-bold">
        {weight === 1 ? t.ballot.votes(digits(votes)) : t.shares.marks(digits(votes))}
        {weight > 1 && votes > 0 && (
          <span className="block text-sm font-normal text-muted">
            {t.ballot.votes(count(votes * weight))}
          </span>
        )}
      </output>
      <Button kind="secondary" aria-label={w.more(name)} onClick={() => onChange(Math.min(most, votes + 1))}>
        +
      </Button>
    </span>
  );
}
