import type { TextView } from '@sandoq/contract';
import { useId } from 'react';
import { useFormats } from '../app/formats.ts';
import { Notice } from '../ui/index.ts';
import { useDraft } from './draft.tsx';
import { voterMessages } from './messages.ts';
import { selectionFault, textGiven } from './selection.ts';
import { selectionText } from './selection-text.ts';
import { lettersLeft } from './written-text.ts';

/** Where the voter writes, with about how much still fits. */
export function WritingBox({ contest }: { readonly contest: TextView }) {
  const t = voterMessages.useMessages();
  const { digits, text } = useFormats();
  const { draft, answer } = useDraft();
  const id = useId();
  const written = textGiven(contest, draft.choices);
  const fault = selectionFault(contest, draft.choices);
  return (
    <div className="my-4 max-w-3xl">
      <Notice kind="attention">
        <p>{t.kinds.text.public}</p>
      </Notice>
      <label htmlFor={id} className="mt-4 block text-lg font-bold">
        {text(contest.title)}
      </label>
      <textarea
        id={id}
        dir="auto"
        rows={6}
        value={written}
        aria-invalid={fault !== null || undefined}
        aria-describedby={`${id}-left`}
        className={`mt-1 w-full rounded-box border-2 bg-card px-3 py-2 text-lg leading-8 ${fault === null ? 'border-line' : 'border-saffron'}`}
        onChange={(event) => answer(contest.id, event.target.value)}
      />
      <p id={`${id}-left`} className={fault === null ? 'text-muted' : 'font-semibold text-saffron'}>
        {fault === null
          ? t.kinds.text.left(digits(lettersLeft(contest, written)))
          : selectionText(fault, t, digits)}
      </p>
    </div>
  );
}
