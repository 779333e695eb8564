import type { TrusteeView } from '@sandoq/contract';
import { useEffect, useState } from 'react';
import { ask, keyOf, queryClient, type Failure } from '../app/api.ts';
import { Card, ProblemNotice, Waiting } from '../ui/index.ts';
import type { KeyFile } from './key-file.ts';
import { Members } from './members.tsx';
import { trusteeMessages } from './messages.ts';
import { PinForm } from './pin-form.tsx';
import { TallySummary } from './tally-summary.tsx';
import { TaskTrouble } from './task-trouble.tsx';
import { doTask } from './work/do-task.ts';
import type { TallyFacts, TaskFailure } from './work/tasks.ts';

interface DecryptionProps {
  readonly view: TrusteeView;
  readonly file: KeyFile;
}

/** Shows a trustee what is to be decrypted, checked against the signed record, and has them help with their PIN. */
export function Decryption({ view, file }: DecryptionProps) {
  const t = trusteeMessages.useMessages();
  const [facts, setFacts] = useState<TallyFacts | null>(null);
  const [trouble, setTrouble] = useState<TaskFailure | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [working, setWorking] = useState(false);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void doTask('look', { file }).then((looked) => {
      if (gone) return;
      setTrouble(looked.ok ? null : looked.error);
      if (looked.ok) setFacts(looked.value);
      else if (looked.error === 'unreachable') timer = setTimeout(() => setRound((n) => n + 1), 4_000);
    });
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [file, round]);
  const help = async () => {
    setWorking(true);
    setRefused(null);
    setTrouble(null);
    const made = await doTask('decrypt', { file });
    if (made.ok) {
      const sent = await ask('submitDecryption', { body: { body: made.value } });
      if (sent.ok) queryClient.setQueryData(keyOf('readTrustee', {}), sent.value);
      else {
        setRefused(sent.error);
        void queryClient.invalidateQueries({ queryKey: keyOf('readTrustee', {}) });
      }
    } else setTrouble(made.error);
    setWorking(false);
  };
  return (
    <>
      <p className="text-lg">{t.decryptLead}</p>
      {trouble && <TaskTrouble why={trouble} />}
      {facts === null ? (
        trouble === null && <Waiting text={t.checking} />
      ) : (
        <>
          <TallySummary election={view.election.id} facts={facts} />
          <Card title={t.decryptFormTitle}>
            <PinForm
              file={file}
              button={t.decryptDo}
              busy={working}
              busyText={t.decrypting}
              onOpen={() => void help()}
            >
              <p>{t.decryptOnlySums}</p>
            </PinForm>
            {refused && <ProblemNotice failure={refused} />}
          </Card>
        </>
      )}
      <Members view={view} />
    </>
  );
}
