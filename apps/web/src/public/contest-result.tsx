import type { ResultView } from '@sandoq/contract';
import { useState } from 'react';
import { useFormats } from '../app/formats.ts';
import { publicMessages } from './messages.ts';
import { useNumbers } from './numbers.ts';
import { ResultChart } from './result-chart.tsx';
import { ResultTable } from './result-table.tsx';
import { resultRows } from './result-rows.ts';
import { TieNote } from './tie-note.tsx';
import { ViewSwitch } from './view-switch.tsx';

interface ContestResultProps {
  readonly contest: ResultView['contests'][number];
  readonly ballots: number;
}

/** The result of one office: a chart or a table, and its ties. */
export function ContestResult({ contest, ballots }: ContestResultProps) {
  const t = publicMessages.useMessages();
  const f = useFormats();
  const { count } = useNumbers();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const title = f.text(contest.title);
  const rows = resultRows(contest);
  const Shown = view === 'chart' ? ResultChart : ResultTable;
  const places = [
    t.seatsAre({ seats: count(contest.seats) }),
    ...(contest.alternates > 0 ? [t.alternatesAre({ alternates: count(contest.alternates) })] : []),
  ];
  return (
    <section className="mt-8 border-t-2 border-ink pt-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div>
          <h2>{title}</h2>
          <p className="text-muted">{places.join(f.language === 'fa' ? '، ' : ', ')}</p>
        </div>
        <ViewSwitch
          label={title}
          view={view}
          words={{ chart: t.showChart, table: t.showTable }}
          onChange={setView}
        />
      </div>
      {contest.ties.map((tie) => (
        <TieNote key={tie.options.join()} contest={contest} tie={tie} />
      ))}
      <Shown title={title} rows={rows} ballots={ballots} />
    </section>
  );
}
