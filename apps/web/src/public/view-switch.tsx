/** The two ways to look at the same numbers. */
export type View = 'chart' | 'table';

interface ViewSwitchProps {
  /** What is looked at, for screen readers. */
  readonly label: string;
  readonly view: View;
  readonly words: Readonly<Record<View, string>>;
  readonly onChange: (view: View) => void;
}

/** Chooses between a chart and its table. */
export function ViewSwitch({ label, view, words, onChange }: ViewSwitchProps) {
  return (
    <fieldset aria-label={label} className="no-print inline-flex rounded-box border border-line">
      {(['chart', 'table'] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={view === one}
          className={`min-h-11 cursor-pointer rounded-box px-4 font-semibold ${view === one ? 'bg-primary text-on-primary' : 'text-primary hover:bg-primary-tint'}`}
          onClick={() => onChange(one)}
        >
          {words[one]}
        </button>
      ))}
    </fieldset>
  );
}
