import type { TextResult as Result } from '@sandoq/contract';
import { useState } from 'react';
import { Button } from '../ui/index.ts';
import { countMessages } from './count-messages.ts';
import { useNumbers } from '../app/numbers.ts';

/** So many are shown at first, so that thousands do not stop an old phone. */
const FIRST = 50;

/** What voters wrote, as text and nothing else. */
export function TextResult({ contest }: { readonly contest: Result }) {
  const t = countMessages.useMessages();
  const { count } = useNumbers();
  const [all, setAll] = useState(false);
  const { texts } = contest;
  const shown = all ? texts : texts.slice(0, FIRST);
  if (texts.length === 0) return <p className="mt-2">{t.noTexts}</p>;
  return (
    <>
      <p className="mt-2 text-muted">{t.textsNote}</p>
      <ul aria-label={t.texts} className="mt-3 space-y-3">
        {shown.map(({ text, weight }, i) => (
          <li key={i} className="break-inside-avoid rounded-box border border-hairline bg-card p-3">
            <p dir="auto" className="break-words whitespace-pre-wrap">
              {text}
            </p>
            {weight > 1 && <p className="text-sm text-muted">{t.weight({ weight: count(weight) })}</p>}
          </li>
        ))}
      </ul>
      {shown.length < texts.length && (
        <div className="no-print mt-3">
          <Button kind="secondary" onClick={() => setAll(true)}>
            {t.moreTexts({ left: count(texts.length - shown.length) })}
          </Button>
        </div>
      )}
    </>
  );
}
