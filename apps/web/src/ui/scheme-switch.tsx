import { useId, useState } from 'react';
import { readScheme, SCHEMES, setScheme } from '../app/scheme.ts';
import { uiMessages } from './messages.ts';

/** Lets the visitor choose light, dark or high contrast. */
export function SchemeSwitch() {
  const t = uiMessages.useMessages();
  const id = useId();
  const [scheme, setShown] = useState(readScheme);
  return (
    <span className="flex items-center gap-2 text-sm">
      <label htmlFor={id}>{t.scheme}</label>
      <select
        id={id}
        value={scheme}
        className="min-h-11 rounded-box border border-line bg-card px-2"
        onChange={(event) => {
          const chosen = SCHEMES.find((one) => one === event.target.value) ?? 'auto';
          setScheme(chosen);
          setShown(chosen);
        }}
      >
        {SCHEMES.map((one) => (
          <option key={one} value={one}>
            {t.schemes[one]}
          </option>
        ))}
      </select>
    </span>
  );
}
