import { useFormats } from '../app/formats.ts';
import { useNumbers } from '../public/numbers.ts';
import type { EntryType } from './entry-type.ts';
import { auditorMessages } from './messages.ts';
import { summarise } from './summarise.ts';

/** An entry's body in a sentence or two. */
export function EntrySummary({ type, body }: { readonly type: EntryType; readonly body: unknown }) {
  const t = auditorMessages.useMessages();
  const f = useFormats();
  const numbers = useNumbers();
  return (
    <div className="space-y-2">
      {summarise(type, body, { t, f, numbers }).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
