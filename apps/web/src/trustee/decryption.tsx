import type { TrusteeView } from '@sandoq/contract';
import { useEffect, useState } from 'react';
import { ask, keyOf, queryClient, type Failure } from '../app/api.ts';
import { Card, ProblemNotice, Waiting } from '../ui/index.ts';
import type { KeyFile } from './key-file.ts';
import { Members } from './members.tsx';
import { trusteeMessages } from './messages.ts';
import { PinForm } from './pin-form.tsx';
import { TallySummary } from './tally-summary.tsx';
import { isStopped, TaskTrouble } from './task-trouble.tsx';
import { rememberShuffleTaken } from './key-store.ts';
import { doKeptTask } from './work/do-kept-task.ts';
import type { TallyFacts, TaskFailure } from './work/tasks.ts';

/** What a trustee does for the count. */
type Help = 'shuffle' | 'decrypt';

interface DecryptionProps {
  readonly help: Help;
  readonly view: TrusteeView;
  readonly file: KeyFile;
}

/** Shows a trustee what is to be decrypted, checked against the signed record, and has them help with their PIN. */
export function Decryption({ help: kind, view, file }: DecryptionProps) {
  const t = trusteeMessages.useMessages();
  const [facts, setFacts] = useState<TallyFacts | null>(null);
  const [trouble, setTrouble] = useState<TaskFailure | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [verified, setVerified] = useState(false);
  const [working, setWorking] = useState(false);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void doKeptTask('look', file, {}).then((looked) => {
      if (gone) return;
      setTrouble(looked.ok ? null : looked.error);
      if (looked.ok) {
        setFacts(looked.value.facts);
        setVerified(looked.value.facts.verified);
      } else if (looked.error === 'unreachable') timer = setTimeout(() => setRound((n) => n + 1), 4_000);
    });
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [file, round]);
  const help = async (): Promise<void> => {
    setWorking(true);
    setRefused(null);
    setTrouble(null);
    const made = await doKeptTask(kind, file, {});
    if (made.ok) {
      const operation = kind === 'shuffle' ? 'submitShuffle' : 'submitDecryption';
      const sent = await ask(operation, { body: { body: made.value.body } });
      if (sent.ok) {
        if (kind === 'shuffle') rememberShuffleTaken(file);
        queryClient.setQueryData(keyOf('readTrustee', {}), sent.value);
      } else if (sent.error.kind === 'refused' && sent.error.problem.code === 'shuffle-turn') {
        // Somebody was faster: once more, on top of theirs, if it is still needed.
        await queryClient.refetchQueries({ queryKey: keyOf('readTrustee', {}) });
        return help();
      } else {
        setRefused(sent.error);
        void queryClient.invalidateQueries({ queryKey: keyOf('readTrustee', {}) });
      }
    } else {
      setTrouble(made.error);
      if (made.error === 'unverified') setRound((n) => n + 1);
    }
    setWorking(false);
  };
  const words = ({ hasShuffled }: TallyFacts): string => {
    if (kind === 'shuffle') return t.shuffleHow;
    return hasShuffled ? t.decryptShuffled : t.decryptOnlySums;
  };
  return (
    <>
      <p className="text-lg">{kind === 'shuffle' ? t.shuffleLead : t.decryptLead}</p>
      {trouble && <TaskTrouble why={trouble} file={file} />}
      {facts === null || isStopped(trouble) ? (
        trouble === null && <Waiting text={t.checking} />
      ) : (
        <>
          <TallySummary
            election={view.election.id}
            facts={facts}
            file={file}
            verified={verified}
            onVerified={() => setVerified(true)}
            title={kind === 'shuffle' ? t.tallyShuffleTitle : t.tallyTitle}
          />
          <Card title={kind === 'shuffle' ? t.shuffleFormTitle : t.decryptFormTitle}>
            {verified ? (
              <PinForm
                file={file}
                button={kind === 'shuffle' ? t.shuffleDo : t.decryptDo}
                busy={working}
                busyText={kind === 'shuffle' ? t.shuffling : t.decrypting}
                onOpen={() => void help()}
              >
                <p>{words(facts)}</p>
              </PinForm>
            ) : (
              <p>{t.helpAfterCheck}</p>
            )}
            {refused && <ProblemNotice failure={refused} />}
          </Card>
        </>
      )}
      <Members view={view} />
    </>
  );
}
