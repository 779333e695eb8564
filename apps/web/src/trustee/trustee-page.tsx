import type { TrusteeView } from '@sandoq/contract';
import { plainPaths } from '@sandoq/contract/client';
import { useState } from 'react';
import { keyOf, queryClient, useAsk } from '../app/api.ts';
import { useEvents } from '../app/events.ts';
import { useFormats } from '../app/formats.ts';
import { Notice, Page, ProblemNotice, Waiting } from '../ui/index.ts';
import { Backup } from './backup.tsx';
import { Ceremony } from './ceremony.tsx';
import { Decryption } from './decryption.tsx';
import { Done } from './done.tsx';
import { Failure } from './failure.tsx';
import { loadKey, saveKey, type KeptKey } from './key-store.ts';
import { trusteeMessages } from './messages.ts';
import { Ready } from './ready.tsx';
import { Restore } from './restore.tsx';
import { StartKey } from './start-key.tsx';

/** A trustee's page: whatever is to be done now, and how the others stand. Reads anew whenever somebody moves. */
export function TrusteePage({ election }: { readonly election: string }) {
  const t = trusteeMessages.useMessages();
  const f = useFormats();
  const asked = useAsk('readTrustee', {}, { refetchInterval: 20_000 });
  const renew = () => void queryClient.invalidateQueries({ queryKey: keyOf('readTrustee', {}) });
  useEvents(asked.data === undefined ? null : plainPaths.trusteeEvents, { moved: renew });
  const view = asked.data;
  if (view === undefined || view.election.id !== election)
    return (
      <Page title={t.title}>
        {asked.isPending ? <Waiting /> : asked.error && <ProblemNotice failure={asked.error.failure} />}
        {(asked.error !== null || view !== undefined) && <p>{t.openYourLink}</p>}
      </Page>
    );
  return (
    <Page title={titleOf(view, t)} over={f.text(view.election.title)}>
      {asked.error && <ProblemNotice failure={asked.error.failure} />}
      <Stage view={view} />
    </Page>
  );
}

function titleOf(
  { stage, members, trustee }: TrusteeView,
  t: ReturnType<typeof trusteeMessages.useMessages>,
) {
  if (stage === 'failed') return t.failedTitle;
  if (stage === 'ready') return t.readyTitle;
  if (stage === 'shuffling')
    return members[trustee - 1]?.shuffled === true ? t.shuffledTitle : t.shuffleTitle;
  if (stage === 'decrypting')
    return members[trustee - 1]?.decrypted === true ? t.helpedTitle : t.decryptTitle;
  return stage === 'done' ? t.doneTitle : t.title;
}

function Stage({ view }: { readonly view: TrusteeView }) {
  const t = trusteeMessages.useMessages();
  const { id: election } = view.election;
  const [kept, setKept] = useState(() => loadKey(election, view.trustee));
  const [broken, setBroken] = useState(false);
  const keep = (key: KeptKey) => {
    try {
      saveKey(key);
      setKept(key);
    } catch {
      setBroken(true);
    }
  };
  const mine = view.members[view.trustee - 1];
  if (view.stage === 'failed') return <Failure view={view} />;
  if (view.stage === 'done') return <Done view={view} file={kept?.file} />;
  if (broken)
    return (
      <Notice kind="danger" live="alert">
        {t.cannotKeep}
      </Notice>
    );
  if (view.stage === 'decrypting' && mine?.decrypted === true) return <Done view={view} file={kept?.file} />;
  if (view.stage === 'shuffling' && mine?.shuffled === true) return <Done view={view} file={kept?.file} />;
  if (kept === undefined)
    return view.stage === 'ceremony' && mine?.steps.length === 0 ? (
      <StartKey view={view} onKey={(file) => keep({ file, backedUp: false })} onRestored={keep} />
    ) : (
      <Restore view={view} onRestored={keep} />
    );
  if (!kept.backedUp) return <Backup file={kept.file} onDone={() => keep({ ...kept, backedUp: true })} />;
  if (view.stage === 'ready') return <Ready view={view} file={kept.file} />;
  if (view.stage === 'shuffling')
    return <Decryption key="shuffle" help="shuffle" view={view} file={kept.file} />;
  if (view.stage === 'decrypting')
    return <Decryption key="decrypt" help="decrypt" view={view} file={kept.file} />;
  return <Ceremony view={view} file={kept.file} />;
}
