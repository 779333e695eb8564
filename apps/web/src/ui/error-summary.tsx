import { useEffect, useRef } from 'react';
import { uiMessages } from './messages.ts';

/** The list of what is wrong in a form, each entry leading to its field; takes the focus when it appears. */
export function ErrorSummary({ errors }: { readonly errors: readonly { field: string; text: string }[] }) {
  const t = uiMessages.useMessages();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="my-4 rounded-box border-4 border-red p-4">
      <h2>{t.errorSummary}</h2>
      <ul className="mt-1 list-disc ps-5">
        {errors.map((error) => (
          <li key={error.field}>
            <a
              href={`#${error.field}`}
              className="font-semibold text-red"
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
