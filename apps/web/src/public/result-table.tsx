import { useFormats } from '../app/formats.ts';
import { Table } from '../ui/index.ts';
import { publicMessages } from './messages.ts';
import { useNumbers } from './numbers.ts';
import { PlaceLabel } from './place-label.tsx';
import type { ResultRow } from './result-rows.ts';

interface ResultTableProps {
  readonly title: string;
  readonly rows: readonly ResultRow[];
  readonly ballots: number;
}

/** The same numbers as the chart, as a table. */
export function ResultTable({ title, rows, ballots }: ResultTableProps) {
  const t = publicMessages.useMessages();
  const f = useFormats();
  const { count, share } = useNumbers();
  return (
    <Table
      caption={title}
      captionShown={false}
      rows={rows}
      keyOf={(row) => row.candidate.id}
      columns={[
        { head: t.number, cell: (row) => f.digits(row.candidate.number) },
        { head: t.candidate, rowHead: true, cell: (row) => f.text(row.candidate.title) },
        { head: t.votes, align: 'end', cell: (row) => count(row.votes) },
        { head: t.percentOfBallots, align: 'end', cell: (row) => share(row.votes, ballots) },
        {
          head: t.place,
          cell: (row) => (row.place.kind === 'none' ? t.notElected : <PlaceLabel place={row.place} />),
        },
      ]}
    />
  );
}
