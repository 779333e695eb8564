import type { TrusteeView } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { Notice, Waiting } from '../ui/index.ts';
import { BackupLink } from './backup.tsx';
import type { KeyFile } from './key-file.ts';
import { FingerprintCard } from './fingerprint.tsx';
import { Members } from './members.tsx';
import { trusteeMessages } from './messages.ts';
import { TaskTrouble } from './task-trouble.tsx';
import { useStanding } from './use-standing.ts';

/** The key is there: what to keep until the count, and when that is. */
export function Ready({ view, file }: { readonly view: TrusteeView; readonly file: KeyFile }) {
  const t = trusteeMessages.useMessages();
  const f = useFormats();
  const { standing, trouble } = useStanding(file);
  if (trouble) return <TaskTrouble retried why={trouble} file={file} />;
  if (standing?.complete !== true) return <Waiting text={t.checking} />;
  return (
    <>
      <Notice kind="done" live="status">
        {t.readyLead}
      </Notice>
      <p>{t.readyNext({ moment: f.moment(view.election.closes) })}</p>
      <p className="mt-2">{t.readyKeep}</p>
      <div className="mt-4">
        <BackupLink file={file} />
      </div>
      {standing.fingerprint && <FingerprintCard what="keys" number={standing.fingerprint} />}
      <Members view={view} signed={standing.members} />
    </>
  );
}
