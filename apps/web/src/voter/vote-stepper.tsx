import { useFormats } from '../app/formats.ts';
import { Button } from '../ui/index.ts';
import { voterMessages } from './messages.ts';

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
  return (
    <span className="flex items-center gap-3">
      <Button
        kind="secondary"
        aria-label={t.ballot.less(name)}
        onClick={() => onChange(Math.max(0, votes - 1))}
      >
        −
      </Button>
      <output className="min-w-16 text-center font-bold">{t.ballot.votes(digits(votes))}</output>
      <Button
        kind="secondary"
        aria-label={t.ballot.more(name)}
        onClick={() => onChange(Math.min(most, votes + 1))}
      >
        +
      </Button>
    </span>
  );
}
