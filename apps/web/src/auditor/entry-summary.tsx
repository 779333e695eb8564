import { useAsk } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { useNumbers } from '../app/numbers.ts';
import type { EntryType } from './entry-type.ts';
import { auditorMessages } from './messages.ts';
import { summarise } from './summarise.ts';

interface EntrySummaryProps {
  readonly election: string;
  readonly type: EntryType;
  readonly body: unknown;
}

/** An entry's body in a sentence or two. */
export function EntrySummary({ election, type, body }: EntrySummaryProps) {
  const t = auditorMessages.useMessages();
  const f = useFormats();
  const numbers = useNumbers();
  const view = useAsk('readElection', { params: { election } }, { staleTime: 60_000 });
  const weighted = view.data?.weighted === true;
  return (
    <div className="space-y-2">
      {summarise(type, body, { t, f, numbers, weighted }).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
