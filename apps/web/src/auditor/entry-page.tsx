import { useAsk } from '../app/api.ts';
import { PublicPage } from '../public/public-page.tsx';
import { LinkButton, ProblemNotice, Waiting } from '../ui/index.ts';
import { EntryView } from './entry-view.tsx';
import { auditorMessages } from './messages.ts';

/** One entry by its place in the record. */
export function EntryPage({ election, index }: { readonly election: string; readonly index: number }) {
  const t = auditorMessages.useMessages();
  const asked = useAsk('readRecordEntry', { params: { election, index } });
  if (asked.data !== undefined) return <EntryView election={election} view={asked.data} />;
  return (
    <PublicPage title={t.recordTitle}>
      {asked.isPending && <Waiting />}
      {asked.error && <ProblemNotice failure={asked.error.failure} />}
      {asked.error && (
        <LinkButton kind="secondary" to={`/e/${election}/record`}>
          {t.backToRecord}
        </LinkButton>
      )}
    </PublicPage>
  );
}
