import type { OrganizerElection } from '@sandoq/contract';
import { useState } from 'react';
import { useAsk } from '../app/api.ts';
import { useNumbers } from '../app/numbers.ts';
import { ViewSwitch } from '../public/view-switch.tsx';
import type { View } from '../public/view-switch.tsx';
import { Card, Waiting } from '../ui/index.ts';
import { organizerMessages } from './messages.ts';
import { Trouble } from './trouble.tsx';
import { TurnoutChart } from './turnout-chart.tsx';
import { TurnoutTable } from './turnout-table.tsx';

/** Turnout as it grows, and its course over time. */
export function TurnoutPanel({ view }: { readonly view: OrganizerElection }) {
  const t = organizerMessages.useMessages();
  const { count, share } = useNumbers();
  const [shown, setShown] = useState<View>('chart');
  const turnout = useAsk('readTurnout', { params: { election: view.id } });
  const numbers = { voted: count(view.voted), eligible: count(view.eligible) };
  const shares = {
    voted: count(view.votedWeight),
    eligible: count(view.eligibleWeight),
    share: share(view.votedWeight, view.eligibleWeight),
  };
  return (
    <Card title={t.turnout}>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <p>
          <span className="text-4xl leading-12 font-extrabold text-primary">
            {share(view.voted, view.eligible)}
          </span>{' '}
          {view.state === 'open' && (
            <span className="rounded-full border border-primary px-2 text-sm font-bold text-primary">
              {t.turnoutLive}
            </span>
          )}
          <output aria-live="polite" className="block">
            {t.turnoutSentence(numbers)}
            {view.weighted && <span className="block">{t.turnoutShares(shares)}</span>}
          </output>
        </p>
        <ViewSwitch
          label={t.turnoutOverTime}
          view={shown}
          words={{ chart: t.showChart, table: t.showTable }}
          onChange={setShown}
        />
      </div>
      {turnout.isPending && <Waiting />}
      {turnout.error && <Trouble failure={turnout.error.failure} />}
      {turnout.data &&
        (turnout.data.voted === 0 ? (
          <p className="mt-3 text-muted">{t.turnoutNone}</p>
        ) : shown === 'chart' ? (
          <TurnoutChart turnout={turnout.data} opens={view.opens} closes={view.closes} />
        ) : (
          <TurnoutTable turnout={turnout.data} />
        ))}
    </Card>
  );
}
