import { readTracker } from '@sandoq/protocol/voter';
import { useAsk } from '../app/api.ts';
import { PublicPage } from '../public/public-page.tsx';
import { Notice, ProblemNotice, Waiting } from '../ui/index.ts';
import { EntryView } from './entry-view.tsx';
import { useElectionTitle } from './election-title.ts';
import { auditorMessages } from './messages.ts';
import { TrackerSearch } from './tracker-search.tsx';

interface TrackerPageProps {
  readonly election: string;
  readonly tracker: string;
}

/** Where the receipt's link leads: the ballot's entry, or plain words about why there is none. */
export function TrackerPage({ election, tracker }: TrackerPageProps) {
  const t = auditorMessages.useMessages();
  const title = useElectionTitle(election);
  const read = readTracker(tracker)?.text ?? null;
  const asked = useAsk(
    'findTracker',
    { params: { election, tracker: read ?? tracker } },
    { enabled: read !== null },
  );
  if (asked.data !== undefined) return <EntryView election={election} view={asked.data} />;
  const failure = asked.error?.failure;
  const missing = failure?.kind === 'refused' && failure.problem.status === 404;
  return (
    <PublicPage title={t.searchTitle} over={title}>
      {read === null && <Notice kind="danger">{t.searchMalformed}</Notice>}
      {read !== null && asked.isPending && <Waiting text={t.checking} />}
      {missing && (
        <Notice kind="attention" live="status">
          {t.searchNotFound}
        </Notice>
      )}
      {failure !== undefined && !missing && <ProblemNotice failure={failure} />}
      {(read === null || failure !== undefined) && <TrackerSearch election={election} />}
    </PublicPage>
  );
}
