import type { TrusteeView } from '@sandoq/contract';
import { useState } from 'react';
import { Card, ProblemNotice, Waiting } from '../ui/index.ts';
import { Comparing, FingerprintCard } from './fingerprint.tsx';
import type { Help } from './help-count.ts';
import type { KeyFile } from './key-file.ts';
import { Members } from './members.tsx';
import { trusteeMessages } from './messages.ts';
import { PinForm } from './pin-form.tsx';
import { TallySummary } from './tally-summary.tsx';
import { isStopped, Stop, TaskTrouble } from './task-trouble.tsx';
import { useCount, type CountWork } from './use-count.ts';

interface DecryptionProps {
  readonly help: Help;
  readonly view: TrusteeView;
  readonly file: KeyFile;
}

/** Shows a trustee what is to be decrypted, verified by this device, and has them help with their PIN. */
export function Decryption({ help: kind, view, file }: DecryptionProps) {
  const t = trusteeMessages.useMessages();
  const work = useCount(kind, file);
  const { looked, verified, trouble, retried, onVerified } = work;
  const [differs, setDiffers] = useState<'differs' | 'differs-tally' | null>(null);
  if (isStopped(trouble)) return <Stop why={trouble} file={file} />;
  if (differs) return <Stop why={differs} file={file} onBack={() => setDiffers(null)} />;
  return (
    <>
      <p className="text-lg">{kind === 'shuffle' ? t.shuffleLead : t.decryptLead}</p>
      {trouble && <TaskTrouble why={trouble} file={file} retried={retried} />}
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
          <NextForm kind={kind} file={file} work={work} looked={looked} onDiffers={setDiffers} />
          {looked.tallyCompared && <FingerprintCard what="tally" number={looked.tallyNumber} />}
          {looked.compared && looked.fingerprint && (
            <FingerprintCard what="keys" number={looked.fingerprint} />
          )}
        </>
      )}
      <Members view={view} signed={looked?.members} />
    </>
  );
}

interface NextFormProps {
  readonly kind: Help;
  readonly file: KeyFile;
  readonly work: CountWork;
  readonly looked: NonNullable<CountWork['looked']>;
  readonly onDiffers: (what: 'differs' | 'differs-tally') => void;
}

/** What comes before the help, one after another: every ballot verified, the keys compared, the tally compared. */
function NextForm({ kind, file, work, looked, onDiffers }: NextFormProps) {
  const t = trusteeMessages.useMessages();
  const { compared, fingerprint, tallyCompared, tallyNumber, members, facts } = looked;
  const who = { members, trustee: file.trustee };
  if (work.verified && !compared && fingerprint)
    return (
      <Comparing
        {...who}
        what="keys"
        number={fingerprint}
        onSame={work.onSame}
        onDiffers={() => onDiffers('differs')}
      />
    );
  if (work.verified && !tallyCompared)
    return (
      <Comparing
        {...who}
        what="tally"
        number={tallyNumber}
        onSame={work.onSameTally}
        onDiffers={() => onDiffers('differs-tally')}
      />
    );
  return (
    <Card title={kind === 'shuffle' ? t.shuffleFormTitle : t.decryptFormTitle}>
      {work.verified ? (
        <HelpForm kind={kind} file={file} work={work} hasShuffled={facts.hasShuffled} />
      ) : (
        <p>{t.helpAfterCheck}</p>
      )}
      {work.refused && <ProblemNotice failure={work.refused} />}
    </Card>
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
