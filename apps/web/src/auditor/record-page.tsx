import type { RecordView } from './record-view.ts';
import { Link } from 'wouter';
import { useAsk } from '../app/api.ts';
import { PublicPage } from '../public/public-page.tsx';
import { LinkButton, Notice, ProblemNotice, Waiting } from '../ui/index.ts';
import { archivePath } from '../public/record-links.ts';
import { AnchorList } from './anchor-list.tsx';
import { CheckpointCard } from './checkpoint-card.tsx';
import { Counts } from './counts.tsx';
import { useElectionTitle } from './election-title.ts';
import { EntryList } from './entry-list.tsx';
import { CompareCheckpointsForm } from './compare-checkpoints-form.tsx';
import { auditorMessages } from './messages.ts';
import { KeyHoldersOf } from './key-holders-of.tsx';
import { TrackerSearch } from './tracker-search.tsx';

/** The record at a glance: what it is, a search for one's ballot, its seal, its entries. */
export function RecordPage({ election }: { readonly election: string }) {
  const t = auditorMessages.useMessages();
  const title = useElectionTitle(election);
  const asked = useAsk('readRecord', { params: { election } }, { refetchInterval: 15_000 });
  return (
    <PublicPage title={t.recordTitle} over={<Link to={`/e/${election}`}>{title}</Link>} width="wide">
      <p className="max-w-3xl">
        {t.whatIsIt1} {t.whatIsIt2}
      </p>
      <KeyHoldersOf election={election} />
      {asked.isPending && <Waiting />}
      {asked.error && <ProblemNotice failure={asked.error.failure} />}
      {asked.data &&
        (asked.data.size === 0 ? (
          <Notice kind="info">{t.nothingYet}</Notice>
        ) : (
          <Record election={election} record={asked.data} />
        ))}
    </PublicPage>
  );
}

function Record({ election, record }: { readonly election: string; readonly record: RecordView }) {
  const t = auditorMessages.useMessages();
  return (
    <>
      <div className="grid items-start gap-x-8 lg:grid-cols-2">
        <div>
          <TrackerSearch election={election} />
          <Counts record={record} />
          <p className="no-print mt-4">
            <LinkButton kind="secondary" href={archivePath(election)} download={`${election}.zip`}>
              {t.downloadArchive}
            </LinkButton>
          </p>
        </div>
        <div>
          <CheckpointCard record={record} />
          <AnchorList election={election} />
          <CompareCheckpointsForm election={election} />
        </div>
      </div>
      <EntryList election={election} size={record.size} />
    </>
  );
}
