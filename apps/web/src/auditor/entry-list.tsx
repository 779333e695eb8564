import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ask, Failed } from '../app/api.ts';
import { Button, ProblemNotice, Waiting } from '../ui/index.ts';
import { EntryTable } from './entry-table.tsx';
import { typeNames } from './entry-type.ts';
import type { EntryType } from './entry-type.ts';
import { auditorMessages } from './messages.ts';

const PAGE = 50;

async function readPage(election: string, before: number | undefined) {
  const query = before === undefined ? { limit: PAGE } : { limit: PAGE, before };
  const answer = await ask('listRecordEntries', { params: { election }, query });
  if (!answer.ok) throw new Failed(answer.error);
  return answer.value.items;
}

/** The entries of a record, newest first, page after page. */
export function EntryList({ election, size }: { readonly election: string; readonly size: number }) {
  const t = auditorMessages.useMessages();
  const id = useId();
  const [type, setType] = useState<EntryType | 'all'>('all');
  const asked = useInfiniteQuery({
    queryKey: ['record entries', election, size],
    queryFn: ({ pageParam }) => readPage(election, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => {
      const last = page.at(-1);
      return last === undefined || last.index === 0 ? undefined : last.index;
    },
    placeholderData: (former) => former,
  });
  const names = typeNames(t);
  const entries = asked.data?.pages.flat() ?? [];
  const shown = entries.filter((entry) => type === 'all' || entry.type === type);
  return (
    <section className="mt-8">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2>{t.entries}</h2>
          <p className="text-muted">
            {t.newestFirst} {t.timeRounded}
          </p>
        </div>
        <div className="no-print">
          <label htmlFor={id} className="block text-sm font-semibold">
            {t.filterByType}
          </label>
          <select
            id={id}
            value={type}
            className="min-h-11 rounded-box border border-line bg-card px-2"
            onChange={(event) => setType(event.target.value as EntryType | 'all')}
          >
            <option value="all">{t.allTypes}</option>
            {(Object.entries(names) as [EntryType, string][]).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      {type !== 'all' && (
        <output className="mt-2 block text-muted">
          {shown.length === 0 ? t.noEntriesOfType : t.filteredNote}
        </output>
      )}
      {asked.isPending && <Waiting />}
      {asked.error instanceof Failed && <ProblemNotice failure={asked.error.failure} />}
      {shown.length > 0 && <EntryTable election={election} entries={shown} />}
      {asked.hasNextPage && (
        <Button kind="secondary" busy={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
          {t.older}
        </Button>
      )}
    </section>
  );
}
