import { useFormats } from '../app/formats.ts';
import { voterMessages } from './messages.ts';

/** Wide enough for a thumb on a narrow phone. */
const COLUMNS = 5;

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
  const values = Array.from({ length: most }, (_, i) => i + 1);
  return (
    <fieldset
      aria-label={label}
      className="mt-auto grid gap-1.5"
      style={{ gridTemplateColumns: `repeat(${Math.min(most, COLUMNS)}, minmax(0, 1fr))` }}
    >
      {[...values, 0].map((value) => (
        <label
          key={value}
          className={`relative inline-flex min-h-12 cursor-pointer items-center justify-center rounded-box border-2 px-1 text-lg font-bold has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-focus ${value === 0 ? 'col-span-full' : ''} ${lookOf(value, score)}`}
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
