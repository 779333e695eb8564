import { useId } from 'react';
import type { InputHTMLAttributes, ReactNode } from 'react';
import { uiMessages } from './messages.ts';

interface FieldProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'className' | 'children' | 'onChange'
> {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | null | undefined;
  /** A good word while typing, such as that the check digit holds. */
  readonly praise?: string | null;
  /** Numbers and codes: left to right, large, spaced. */
  readonly digits?: boolean;
  readonly onChange: (value: string) => void;
}

/** A labelled input with its hint and its error, both tied to it for screen readers. */
export function Field({ label, hint, error, praise, digits = false, id, onChange, ...rest }: FieldProps) {
  const t = uiMessages.useMessages();
  const own = useId();
  const input = id ?? own;
  const wrong = error !== undefined && error !== null;
  const described = [hint === undefined ? '' : `${input}-hint`, wrong ? `${input}-error` : '']
    .join(' ')
    .trim();
  return (
    <div className={`my-5 ${wrong ? 'border-s-4 border-saffron ps-3' : ''}`}>
      <label htmlFor={input} className="block font-bold">
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${input}-hint`} className="text-muted">
          {hint}
        </p>
      )}
      {wrong && (
        <p id={`${input}-error`} className="font-semibold text-saffron">
          <span className="sr-only">{t.errorPrefix} </span>
          {error}
        </p>
      )}
      <input
        id={input}
        {...rest}
        {...(digits ? { dir: 'ltr', inputMode: 'numeric' as const } : {})}
        aria-invalid={wrong || undefined}
        aria-describedby={described === '' ? undefined : described}
        className={`mt-1 min-h-12 w-full rounded-box border-2 bg-card px-3 py-2 ${wrong ? 'border-saffron' : 'border-line'} ${digits ? 'text-xl font-semibold tracking-[0.12em] rtl:text-right' : ''}`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p aria-live="polite" className="min-h-0 font-semibold text-primary">
        {praise}
      </p>
    </div>
  );
}
