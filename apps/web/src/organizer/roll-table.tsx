import type { ElectionState } from '@sandoq/contract';
import { toAsciiDigits } from '@sandoq/persian';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Failed } from '../app/api.ts';
import { useNumbers } from '../app/numbers.ts';
import { Button, Waiting } from '../ui/index.ts';
import { DataTable } from './data-table.tsx';
import { exportRoll } from './export-roll.ts';
import { organizerMessages } from './messages.ts';
import { readRollPage } from './read-roll.ts';
import { rollColumns } from './roll-columns.tsx';
import { SearchBox } from './search-box.tsx';
import { Trouble } from './trouble.tsx';

interface RollTableProps {
  readonly election: string;
  readonly state: ElectionState;
  readonly weighted: boolean;
}

/** The voters of an election: sought on the server, sorted here, exported whole. */
export function RollTable({ election, state, weighted }: RollTableProps) {
  const t = organizerMessages.useMessages();
  const { count } = useNumbers();
  const [typed, setTyped] = useState('');
  const [exporting, setExporting] = useState(false);
  const search = useDeferredValue(toAsciiDigits(typed.trim()));
  const asked = useInfiniteQuery({
    queryKey: ['roll', election, search],
    queryFn: ({ pageParam }) => readRollPage(election, search, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (former) => former,
    refetchInterval: state === 'open' ? 15_000 : false,
  });
  const rows = asked.data?.pages.flatMap(({ items }) => items) ?? [];
  const startExport = () => {
    setExporting(true);
    void exportRoll(election, search, weighted, t).finally(() => setExporting(false));
  };
  return (
    <>
      <div className="no-print mt-2 flex flex-wrap items-end gap-3">
        <SearchBox label={t.rollSearch} value={typed} onChange={setTyped} />
        <span className="ms-auto flex flex-wrap gap-2">
          <Button kind="quiet" busy={exporting} onClick={startExport}>
            {exporting ? t.exporting : t.exportCsv}
          </Button>
          <Button kind="quiet" onClick={() => print()}>
            {t.print}
          </Button>
        </span>
      </div>
      {asked.isPending && <Waiting />}
      {asked.error instanceof Failed && <Trouble failure={asked.error.failure} />}
      {asked.isSuccess && rows.length === 0 && (
        <output className="mt-4 block">{search === '' ? t.rollEmpty : t.nothingMatches}</output>
      )}
      {rows.length > 0 && (
        <>
          <DataTable
            caption={t.roll}
            rows={rows}
            keyOf={(row) => row.id}
            sortedBy={{ by: 'name', descending: false }}
            columns={rollColumns({ election, state, weighted, t })}
          />
          <div className="flex flex-wrap items-center gap-3">
            <output className="text-sm text-muted">{t.rollShown({ count: count(rows.length) })}</output>
            {asked.hasNextPage && (
              <span className="no-print">
                <Button
                  kind="secondary"
                  busy={asked.isFetchingNextPage}
                  onClick={() => void asked.fetchNextPage()}
                >
                  {t.rollMore}
                </Button>
              </span>
            )}
          </div>
          {state !== 'draft' && <p className="mt-2 text-sm text-muted">{t.rollVotedNote}</p>}
        </>
      )}
    </>
  );
}
