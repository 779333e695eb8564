import type { RecordEntry } from '@sandoq/contract';
import { displayTracker } from '@sandoq/protocol';
import { Link } from 'wouter';
import { useFormats } from '../app/formats.ts';
import { useNumbers } from '../app/numbers.ts';
import { Table } from '../ui/index.ts';
import { typeNames } from './entry-type.ts';
import { auditorMessages } from './messages.ts';

interface EntryTableProps {
  readonly election: string;
  readonly entries: readonly RecordEntry[];
}

/** Entries as a table; a ballot goes by its tracker, everything else by the beginning of its hash. */
export function EntryTable({ election, entries }: EntryTableProps) {
  const t = auditorMessages.useMessages();
  const f = useFormats();
  const { count } = useNumbers();
  const names = typeNames(t);
  return (
    <Table
      caption={t.entries}
      captionShown={false}
      rows={entries}
      keyOf={(entry) => String(entry.index)}
      columns={[
        {
          head: t.index,
          rowHead: true,
          cell: (entry) => (
            <Link to={`/e/${election}/record/entry/${entry.index}`}>{count(entry.index)}</Link>
          ),
        },
        {
          head: t.body,
          cell: (entry) => (
            <span dir="ltr" className="font-mono text-sm whitespace-nowrap">
              {entry.type === 'ballot' ? displayTracker(entry.body) : `${entry.body.slice(0, 12)}…`}
            </span>
          ),
        },
        { head: t.type, cell: (entry) => names[entry.type] },
        {
          head: t.time,
          cell: (entry) => (
            <span className="inline-block min-w-32 sm:whitespace-nowrap">{f.moment(entry.time)}</span>
          ),
        },
      ]}
    />
  );
}
