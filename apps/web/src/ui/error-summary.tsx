import { useEffect, useRef } from 'react';
import { uiMessages } from './messages.ts';

interface ErrorSummaryProps {
  readonly errors: readonly { readonly field: string; readonly text: string }[];
  /** How many times the form was sent: with each the summary takes the focus. Without it: with each new list. */
  readonly attempt?: number;
}

/** The list of what is wrong in a form, each entry leading to its field; takes the focus. */
export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const t = uiMessages.useMessages();
  const box = useRef<HTMLDivElement>(null);
  const moment = attempt ?? errors;
  useEffect(() => {
    box.current?.focus();
  }, [moment]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="my-4 rounded-box border-4 border-saffron-edge bg-saffron-tint p-4"
    >
      <h2>{t.errorSummary}</h2>
      <ul className="mt-1 list-disc ps-5">
        {errors.map((error) => (
          <li key={error.field}>
            <a
              href={`#${error.field}`}
              className="font-semibold text-ink"
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(error.field)?.focus();
              }}
            >
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
