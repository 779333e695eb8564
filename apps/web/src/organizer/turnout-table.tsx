import type { Turnout } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { useNumbers } from '../app/numbers.ts';
import { Table } from '../ui/index.ts';
import { organizerMessages } from './messages.ts';
import { cumulate } from './turnout-path.ts';

/** The numbers behind the turnout chart. */
export function TurnoutTable({ turnout }: { readonly turnout: Turnout }) {
  const t = organizerMessages.useMessages();
  const f = useFormats();
  const { count } = useNumbers();
  return (
    <div className="max-h-80 overflow-y-auto print:max-h-none">
      <Table
        caption={t.turnoutOverTime}
        captionShown={false}
        rows={cumulate(turnout.steps)}
        keyOf={(row) => row.from}
        columns={[
          { head: t.turnoutPeriod, rowHead: true, cell: (row) => f.moment(row.from) },
          { head: t.turnoutVotes, align: 'end', cell: (row) => count(row.voted) },
          { head: t.turnoutSum, align: 'end', cell: (row) => count(row.sum) },
        ]}
      />
    </div>
  );
}
