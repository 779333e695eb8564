import type { TrusteeView } from '@sandoq/contract';
import { useState } from 'react';
import { useFormats } from '../app/formats.ts';
import { Card, Notice, ProblemNotice, Waiting } from '../ui/index.ts';
import { BackupLink } from './backup.tsx';
import type { KeyFile } from './key-file.ts';
import { Comparing, FingerprintCard } from './fingerprint.tsx';
import { Members } from './members.tsx';
import { trusteeMessages } from './messages.ts';
import { PinForm } from './pin-form.tsx';
import { isStopped, Stop, TaskTrouble } from './task-trouble.tsx';
import { useCeremony } from './use-ceremony.ts';

interface CeremonyProps {
  readonly view: TrusteeView;
  readonly file: KeyFile;
}

/** The making of the key: takes this trustee's steps by itself, says what it waits for, and asks for the PIN when needed. */
export function Ceremony({ view, file }: CeremonyProps) {
  const t = trusteeMessages.useMessages();
  const f = useFormats();
  const { state, fingerprint, members, trouble, refused, goOn, compared } = useCeremony(view, file);
  const [differs, setDiffers] = useState(false);
  const mine = view.members[view.trustee - 1]?.steps.length ?? 0;
  const awaited = view.members.filter(({ steps }) => steps.length < mine || steps.length === 0);
  const names = awaited
    .map(({ id, name }) => f.text(members?.find((each) => each.id === id)?.name ?? name))
    .join(t.and);
  if (isStopped(trouble)) return <Stop why={trouble} file={file} />;
  if (differs) return <Stop why="differs" file={file} onBack={() => setDiffers(false)} />;
  return (
    <>
      <p className="text-lg">{t.stepLead({ step: f.digits(Math.min(mine + 1, 4)) })}</p>
      {trouble && <TaskTrouble retried why={trouble} file={file} />}
      {refused && <ProblemNotice failure={refused} />}
      {state === 'comparing' && fingerprint && members && trouble === null && (
        <Comparing
          what="keys"
          members={members}
          trustee={file.trustee}
          number={fingerprint}
          onSame={() => compared(fingerprint)}
          onDiffers={() => setDiffers(true)}
        />
      )}
      {state === 'locked' && (
        <Card title={t.lockedTitle}>
          <PinForm file={file} button={t.lockedGoOn} onOpen={goOn}>
            <p>{t.lockedLead}</p>
          </PinForm>
        </Card>
      )}
      {state === 'working' && trouble === null && <Waiting text={t.stepWorking} />}
      {state === 'waiting' && (
        <Notice kind="info" live="status" title={t.waitTitle}>
          <p>{names === '' ? t.waitAll : t.waitFor({ names })}</p>
          <p>{t.waitMayClose}</p>
        </Notice>
      )}
      {state !== 'comparing' && fingerprint && trouble === null && (
        <FingerprintCard what="keys" number={fingerprint} />
      )}
      <Members view={view} signed={members} />
      <div className="mt-6">
        <BackupLink file={file} />
      </div>
    </>
  );
}
