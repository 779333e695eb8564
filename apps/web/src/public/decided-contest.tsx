import type { DecidedResult } from '@sandoq/contract';
import { useState } from 'react';
import { useFormats } from '../app/formats.ts';
import { Notice } from '../ui/index.ts';
import { CountExplained } from './count-explained.tsx';
import { countMessages } from './count-messages.ts';
import { ElectedList } from './elected-list.tsx';
import { publicMessages } from './messages.ts';
import { ResultChart } from './result-chart.tsx';
import { isMotion, largestNumber, resultNumbers } from './result-numbers.ts';
import { resultRows } from './result-rows.ts';
import { ResultTable } from './result-table.tsx';
import { TieNote } from './tie-note.tsx';
import { ViewSwitch } from './view-switch.tsx';

interface DecidedContestProps {
  readonly contest: DecidedResult;
  readonly votes: number;
  readonly weighted: boolean;
}

/** Who or what was chosen: a chart or a table where the rule gives numbers, else who was elected; ties; the way there. */
export function DecidedContest({ contest, votes, weighted }: DecidedContestProps) {
  const t = publicMessages.useMessages();
  const c = countMessages.useMessages();
  const f = useFormats();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const title = f.text(contest.title);
  const rows = resultRows(contest);
  const full = largestNumber(contest, votes);
  const Shown = view === 'chart' ? ResultChart : ResultTable;
  return (
    <>
      {isMotion(contest) && (
        <Notice kind={contest.elected.length > 0 ? 'done' : 'info'}>
          <p className="text-lg font-bold">{contest.elected.length > 0 ? c.passed : c.rejected}</p>
        </Notice>
      )}
      {contest.ties.map((tie) => (
        <TieNote key={tie.options.join()} contest={contest} tie={tie} />
      ))}
      {resultNumbers(contest) === null ? (
        <ElectedList title={title} rows={rows} />
      ) : (
        <>
          <div className="mt-2">
            <ViewSwitch
              label={title}
              view={view}
              words={{ chart: t.showChart, table: t.showTable }}
              onChange={setView}
            />
          </div>
          <Shown title={title} contest={contest} rows={rows} full={full} weighted={weighted} />
        </>
      )}
      <CountExplained contest={contest} />
    </>
  );
}
