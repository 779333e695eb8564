import { useFormats } from '../app/formats.ts';
import { voterMessages } from './messages.ts';

/** What both ways to give a score take. */
export interface ScoreControlProps {
  /** Whose score it is, for screen readers. */
  readonly label: string;
  /** Tells the controls of one page apart. */
  readonly name: string;
  /** 0: none is given. */
  readonly score: number;
  readonly most: number;
  readonly onChange: (score: number) => void;
}

/** Every score as a button of its own, and one for none. */
export function ScoreButtons({ label, name, score, most, onChange }: ScoreControlProps) {
  const t = voterMessages.useMessages();
  const { digits } = useFormats();
  return (
    <fieldset className="mt-auto flex flex-wrap gap-1.5">
      <legend className="sr-only">{label}</legend>
      {Array.from({ length: most + 1 }, (_, value) => (
        <label
          key={value}
          className={`inline-flex min-h-12 min-w-12 cursor-pointer items-center justify-center rounded-box border-2 px-2 text-lg font-bold has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-focus ${lookOf(value, score)}`}
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={value === score}
            onChange={() => onChange(value)}
          />
          {value === 0 ? t.kinds.score.none : digits(value)}
        </label>
      ))}
    </fieldset>
  );
}

function lookOf(value: number, score: number): string {
  if (value !== score) return 'border-line bg-card text-ink hover:border-primary';
  return value === 0 ? 'border-ink bg-paper text-ink' : 'border-primary bg-primary text-on-primary';
}
