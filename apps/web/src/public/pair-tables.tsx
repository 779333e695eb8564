import type { DecidedResult } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { Table } from '../ui/index.ts';
import { countMessages } from './count-messages.ts';
import { pairTable } from './count-table.ts';
import type { PairTable } from './count-table.ts';
import { useNumbers } from '../app/numbers.ts';
import { resultRows } from './result-rows.ts';

/** Who is preferred to whom, and the strongest paths that follow (Schulze). */
export function PairTables({ contest }: { readonly contest: DecidedResult }) {
  const t = countMessages.useMessages();
  const pairs = pairTable(contest.steps, 'pair');
  const paths = pairTable(contest.steps, 'strongest-path');
  return (
    <>
      <Pairs contest={contest} table={pairs} caption={t.pairsCaption} />
      <p className="text-sm text-muted">{t.pairsNote}</p>
      <Pairs contest={contest} table={paths} caption={t.pathsCaption} />
      <p className="text-sm text-muted">{t.pathsNote}</p>
    </>
  );
}

interface PairsProps {
  readonly contest: DecidedResult;
  readonly table: PairTable;
  readonly caption: string;
}

function Pairs({ contest, table, caption }: PairsProps) {
  const t = countMessages.useMessages();
  const f = useFormats();
  const { count } = useNumbers();
  const shown = resultRows(contest)
    .map(({ candidate }) => candidate)
    .filter(({ id }) => table.options.includes(id));
  type Shown = (typeof shown)[number];
  return (
    <Table
      caption={caption}
      rows={shown}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t.candidate,
          rowHead: true,
          cell: ({ number, title }: Shown) => `${f.digits(number)}. ${f.text(title)}`,
        },
        ...shown.map((to) => ({
          head: <span className="whitespace-nowrap">{t.number({ number: f.digits(to.number) })}</span>,
          align: 'end' as const,
          cell: ({ id }: Shown) => {
            if (id === to.id) return '';
            const wins = table.cell(id, to.id) > table.cell(to.id, id);
            const number = count(table.cell(id, to.id));
            return wins ? (
              <span className="font-bold whitespace-nowrap text-primary">✓ {number}</span>
            ) : (
              number
            );
          },
        })),
      ]}
    />
  );
}
