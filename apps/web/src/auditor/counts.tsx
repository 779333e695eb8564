import { useNumbers } from '../app/numbers.ts';
import { Rows } from '../ui/index.ts';
import { typeNames } from './entry-type.ts';
import type { EntryType } from './entry-type.ts';
import { auditorMessages } from './messages.ts';
import type { RecordView } from './record-view.ts';

/** How many entries the record has, of each type. */
export function Counts({ record }: { readonly record: RecordView }) {
  const t = auditorMessages.useMessages();
  const { count } = useNumbers();
  const names = Object.entries(typeNames(t)) as [EntryType, string][];
  return (
    <>
      <Rows
        rows={[
          { name: t.ballots, value: <span className="text-xl">{count(record.counts.ballot ?? 0)}</span> },
          { name: t.size, value: <span className="text-xl">{count(record.size)}</span> },
        ]}
      />
      <details className="rounded-box">
        <summary className="min-h-11 cursor-pointer py-2 font-semibold text-primary">{t.counts}</summary>
        <Rows
          rows={names
            .filter(([type]) => (record.counts[type] ?? 0) > 0)
            .map(([type, name]) => ({ name, value: count(record.counts[type] ?? 0) }))}
        />
      </details>
    </>
  );
}
