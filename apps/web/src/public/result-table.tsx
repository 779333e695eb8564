import type { DecidedResult } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { Table } from '../ui/index.ts';
import { countMessages } from './count-messages.ts';
import { measureOf } from './measure.ts';
import { publicMessages } from './messages.ts';
import { useNumbers } from '../app/numbers.ts';
import { PlaceLabel } from './place-label.tsx';
import { isMotion } from './result-numbers.ts';
import type { ResultRow } from './result-rows.ts';

interface ResultTableProps {
  readonly title: string;
  readonly contest: DecidedResult;
  readonly rows: readonly ResultRow[];
  readonly full: number;
  readonly weighted: boolean;
}

/** The same numbers as the chart, as a table. */
export function ResultTable({ title, contest, rows, full, weighted }: ResultTableProps) {
  const t = publicMessages.useMessages();
  const f = useFormats();
  const c = countMessages.useMessages();
  const numbers = useNumbers();
  const { head, beside } = measureOf(contest, full, weighted, { t, c, numbers });
  const place = {
    head: t.place,
    cell: (row: ResultRow) => (row.place.kind === 'none' ? t.notElected : <PlaceLabel place={row.place} />),
  };
  return (
    <Table
      caption={title}
      captionShown={false}
      rows={rows}
      keyOf={(row) => row.candidate.id}
      columns={[
        { head: t.number, cell: (row) => f.digits(row.candidate.number) },
        { head: t.candidate, rowHead: true, cell: (row) => f.text(row.candidate.title) },
        { head, align: 'end', cell: (row) => numbers.count(row.votes) },
        ...(beside === null
          ? []
          : [
              { head: beside.head, align: 'end' as const, cell: (row: ResultRow) => beside.words(row.votes) },
            ]),
        ...(isMotion(contest) ? [] : [place]),
      ]}
    />
  );
}
