import { toAsciiDigits } from '@sandoq/persian';
import { useFormats } from '../app/formats.ts';
import { Button } from '../ui/index.ts';
import { voterMessages } from './messages.ts';
import type { ScoreControlProps } from './score-buttons.tsx';

/** A score typed as a number, or stepped up and down. */
export function ScoreField({ label, name, score, most, onChange }: ScoreControlProps) {
  const t = voterMessages.useMessages();
  const { digits } = useFormats();
  const within = (value: number) => Math.min(most, Math.max(0, value));
  const type = (written: string) => {
    const value = Number(toAsciiDigits(written).replace(/\D/g, ''));
    onChange(within(value));
  };
  return (
    <div className="mt-auto flex flex-wrap items-center gap-2">
      <Button
        kind="secondary"
        aria-label={t.kinds.score.less(label)}
        onClick={() => onChange(within(score - 1))}
      >
        −
      </Button>
      <input
        id={name}
        aria-label={t.kinds.score.field(label, digits(most))}
        inputMode="numeric"
        dir="ltr"
        value={score === 0 ? '' : digits(score)}
        placeholder={t.kinds.score.none}
        className="min-h-12 w-32 rounded-box border-2 border-line bg-card px-2 text-center text-xl font-bold placeholder:text-base placeholder:font-normal placeholder:text-muted"
        onChange={(event) => type(event.target.value)}
      />
      <Button
        kind="secondary"
        aria-label={t.kinds.score.more(label)}
        onClick={() => onChange(within(score + 1))}
      >
        +
      </Button>
    </div>
  );
}
