import type { ElectionState } from '@sandoq/contract';
import type { Output } from '@sandoq/contract/client';
import { toCsv } from '@sandoq/kernel';
import { searchKey } from '@sandoq/persian';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { useAsk } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { useNumbers } from '../app/numbers.ts';
import { Button, LinkButton, Waiting } from '../ui/index.ts';
import { downloadText } from './download.ts';
import { DataTable } from './data-table.tsx';
import { Frame } from './frame.tsx';
import { organizerMessages } from './messages.ts';
import { SearchBox } from './search-box.tsx';
import { STATES, stateWords } from './state-words.ts';
import { Trouble } from './trouble.tsx';

type Row = Output<'listOrganizerElections'>['items'][number];

/** All elections of the organisation, to be sorted, sought, exported and printed. */
export function ElectionsPage() {
  const t = organizerMessages.useMessages();
  const asked = useAsk('listOrganizerElections', {}, { refetchInterval: 30_000 });
  return (
    <Frame title={t.electionsTitle}>
      <p className="no-print">
        <LinkButton to="/organizer/new">{t.newElection}</LinkButton>
      </p>
      {asked.isPending && <Waiting />}
      {asked.error && <Trouble failure={asked.error.failure} />}
      {asked.data &&
        (asked.data.items.length === 0 ? (
          <p className="mt-6">
            {t.noElections} {t.noElectionsAbout}
          </p>
        ) : (
          <Elections rows={asked.data.items} />
        ))}
    </Frame>
  );
}

function Elections({ rows }: { readonly rows: readonly Row[] }) {
  const t = organizerMessages.useMessages();
  const f = useFormats();
  const { count, share } = useNumbers();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<ElectionState | 'all'>('all');
  const words = stateWords(t);
  const wanted = searchKey(typed);
  const shown = rows.filter(
    (row) =>
      (state === 'all' || row.state === state) &&
      (searchKey(row.title.fa).includes(wanted) || searchKey(row.title.en ?? '').includes(wanted)),
  );
  const exportRows = () =>
    downloadText(
      'elections.csv',
      toCsv([
        ['id', t.colTitle, t.colState, t.colOpens, t.colCloses, t.colEligible, t.colVoted],
        ...shown.map((row) => [
          row.id,
          f.text(row.title),
          words[row.state],
          f.stamp(row.opens),
          f.stamp(row.closes),
          row.eligible,
          row.voted,
        ]),
      ]),
    );
  return (
    <>
      <div className="no-print mt-4 flex flex-wrap items-end gap-3">
        <SearchBox label={t.filter} value={typed} onChange={setTyped} />
        <div>
          <label htmlFor={id} className="block text-sm font-semibold">
            {t.filterState}
          </label>
          <select
            id={id}
            value={state}
            className="min-h-11 rounded-box border-2 border-line bg-card px-2"
            onChange={(event) => setState(event.target.value as ElectionState | 'all')}
          >
            <option value="all">{t.all}</option>
            {STATES.map((one) => (
              <option key={one} value={one}>
                {words[one]}
              </option>
            ))}
          </select>
        </div>
        <span className="ms-auto flex flex-wrap gap-2">
          <Button kind="quiet" onClick={exportRows}>
            {t.exportCsv}
          </Button>
          <Button kind="quiet" onClick={() => print()}>
            {t.print}
          </Button>
        </span>
      </div>
      {shown.length === 0 && <output className="mt-4 block">{t.nothingMatches}</output>}
      {shown.length > 0 && (
        <DataTable
          caption={t.electionsTitle}
          rows={shown}
          keyOf={(row) => row.id}
          sortedBy={{ by: 'opens', descending: true }}
          columns={[
            {
              key: 'title',
              head: t.colTitle,
              rowHead: true,
              value: (row) => f.text(row.title),
              cell: (row) => (
                <Link to={`/organizer/elections/${row.id}`} className="inline-block min-w-40">
                  {f.text(row.title)}
                </Link>
              ),
            },
            {
              key: 'state',
              head: t.colState,
              value: (row) => STATES.indexOf(row.state),
              cell: (row) => <span className="whitespace-nowrap">{words[row.state]}</span>,
            },
            {
              key: 'opens',
              head: t.colOpens,
              value: (row) => row.opens,
              cell: (row) => <When instant={row.opens} />,
            },
            {
              key: 'closes',
              head: t.colCloses,
              value: (row) => row.closes,
              cell: (row) => <When instant={row.closes} />,
            },
            {
              key: 'eligible',
              head: t.colEligible,
              align: 'end',
              value: (row) => row.eligible,
              cell: (row) => count(row.eligible),
            },
            {
              key: 'voted',
              head: t.colVoted,
              align: 'end',
              value: (row) => row.voted,
              cell: (row) => count(row.voted),
            },
            {
              key: 'turnout',
              head: t.colTurnout,
              align: 'end',
              value: (row) => (row.eligible === 0 ? 0 : row.voted / row.eligible),
              cell: (row) => share(row.voted, row.eligible),
            },
          ]}
        />
      )}
    </>
  );
}

function When({ instant }: { readonly instant: string }) {
  const f = useFormats();
  return (
    <span className="whitespace-nowrap">
      {f.shortDate(instant)} <span className="text-muted">{f.clock(instant)}</span>
    </span>
  );
}
