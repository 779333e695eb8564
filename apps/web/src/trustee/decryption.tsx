import type { TrusteeView } from '@sandoq/contract';
import { useState } from 'react';
import { Card, ProblemNotice, Waiting } from '../ui/index.ts';
import { Comparing, FingerprintCard } from './fingerprint.tsx';
import type { KeyFile } from './key-file.ts';
import { Members } from './members.tsx';
import { trusteeMessages } from './messages.ts';
import { PinForm } from './pin-form.tsx';
import { TallySummary } from './tally-summary.tsx';
import { isStopped, Stop, TaskTrouble } from './task-trouble.tsx';
import { useCount, type CountWork, type Help } from './use-count.ts';

interface DecryptionProps {
  readonly help: Help;
  readonly view: TrusteeView;
  readonly file: KeyFile;
}

/** Shows a trustee what is to be decrypted, verified by this device, and has them help with their PIN. */
export function Decryption({ help: kind, view, file }: DecryptionProps) {
  const t = trusteeMessages.useMessages();
  const work = useCount(kind, file);
  const { looked, verified, trouble, refused, onVerified, onSame } = work;
  const [differs, setDiffers] = useState(false);
  if (isStopped(trouble)) return <Stop why={trouble} file={file} />;
  if (differs) return <Stop why="differs" file={file} onBack={() => setDiffers(false)} />;
  return (
    <>
      <p className="text-lg">{kind === 'shuffle' ? t.shuffleLead : t.decryptLead}</p>
      {trouble && <TaskTrouble why={trouble} file={file} />}
      {looked === null && trouble === null && <Waiting text={t.checking} />}
      {looked !== null && (
        <>
          <TallySummary
            election={view.election.id}
            facts={looked.facts}
            file={file}
            verified={verified}
            onVerified={onVerified}
            title={kind === 'shuffle' ? t.tallyShuffleTitle : t.tallyTitle}
          />
          {verified && !looked.compared && looked.fingerprint ? (
            <Comparing
              view={view}
              fingerprint={looked.fingerprint}
              onSame={onSame}
              onDiffers={() => setDiffers(true)}
            />
          ) : (
            <Card title={kind === 'shuffle' ? t.shuffleFormTitle : t.decryptFormTitle}>
              {verified ? (
                <HelpForm kind={kind} file={file} work={work} hasShuffled={looked.facts.hasShuffled} />
              ) : (
                <p>{t.helpAfterCheck}</p>
              )}
              {refused && <ProblemNotice failure={refused} />}
            </Card>
          )}
        </>
      )}
      {looked?.compared === true && looked.fingerprint && (
        <FingerprintCard fingerprint={looked.fingerprint} />
      )}
      <Members view={view} />
    </>
  );
}

interface HelpFormProps {
  readonly kind: Help;
  readonly file: KeyFile;
  readonly work: CountWork;
  readonly hasShuffled: boolean;
}

function HelpForm({ kind, file, work, hasShuffled }: HelpFormProps) {
  const t = trusteeMessages.useMessages();
  const isShuffle = kind === 'shuffle';
  const opens = hasShuffled ? t.decryptShuffled : t.decryptOnlySums;
  return (
    <PinForm
      file={file}
      button={isShuffle ? t.shuffleDo : t.decryptDo}
      busy={work.working}
      busyText={isShuffle ? t.shuffling : t.decrypting}
      onOpen={() => void work.help()}
    >
      <p>{isShuffle ? t.shuffleHow : opens}</p>
    </PinForm>
  );
}
