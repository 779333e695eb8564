import type { TrusteeView } from '@sandoq/contract';
import { useState } from 'react';
import { useFormats } from '../app/formats.ts';
import { Button, ErrorSummary, Field, Progress } from '../ui/index.ts';
import { normalPin, SHORTEST_PIN, type KeyFile } from './key-file.ts';
import type { KeptKey } from './key-store.ts';
import { trusteeMessages } from './messages.ts';
import { Restore } from './restore.tsx';
import { TaskTrouble } from './task-trouble.tsx';
import { doTask } from './work/do-task.ts';
import type { TaskFailure } from './work/tasks.ts';

interface StartKeyProps {
  readonly view: TrusteeView;
  readonly onKey: (file: KeyFile) => void;
  readonly onRestored: (key: KeptKey) => void;
}

/** Says what a trustee is, and then makes the key under a PIN. */
export function StartKey({ view, onKey, onRestored }: StartKeyProps) {
  const t = trusteeMessages.useMessages();
  const [step, setStep] = useState<'intro' | 'pin' | 'restore'>('intro');
  if (step === 'pin') return <ChoosePin view={view} onKey={onKey} />;
  if (step === 'restore') return <Restore view={view} onRestored={onRestored} />;
  return (
    <Introduction view={view} onStart={() => setStep('pin')} onRestore={() => setStep('restore')} t={t} />
  );
}

interface IntroductionProps {
  readonly view: TrusteeView;
  readonly t: ReturnType<typeof trusteeMessages.useMessages>;
  readonly onStart: () => void;
  readonly onRestore: () => void;
}

function Introduction({ view, t, onStart, onRestore }: IntroductionProps) {
  const f = useFormats();
  const counts = { n: f.digits(view.members.length), t: f.digits(view.threshold) };
  const name = view.members[view.trustee - 1]?.name;
  return (
    <>
      <p className="text-lg">{t.introLead({ name: name === undefined ? '' : f.text(name), ...counts })}</p>
      <h2 className="mt-6">{t.introWorkTitle}</h2>
      <ol className="mt-2 list-decimal space-y-2 ps-6 rtl:[list-style-type:persian]">
        <li>{t.introWorkKey}</li>
        <li>{t.introWorkCount}</li>
      </ol>
      <h2 className="mt-6">{t.introKnowTitle}</h2>
      <ul className="mt-2 list-disc space-y-2 ps-6">
        <li>{t.introKnowDevice}</li>
        <li>{t.introKnowPin}</li>
        <li>{t.introKnowThreshold(counts)}</li>
      </ul>
      <div className="mt-8 space-y-3">
        <Button wide onClick={onStart}>
          {t.introStart}
        </Button>
        <Button wide kind="quiet" onClick={onRestore}>
          {t.introRestore}
        </Button>
      </div>
    </>
  );
}

function ChoosePin({ view, onKey }: Pick<StartKeyProps, 'view' | 'onKey'>) {
  const t = trusteeMessages.useMessages();
  const f = useFormats();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<TaskFailure | null>(null);
  const short = normalPin(pin).length < SHORTEST_PIN ? t.pinShort({ least: f.digits(SHORTEST_PIN) }) : null;
  const differs = normalPin(pin) === normalPin(again) ? null : t.pinDiffers;
  const faults = [
    ...(short === null ? [] : [{ field: 'pin', text: short }]),
    ...(short !== null || differs === null ? [] : [{ field: 'pin-again', text: differs }]),
  ];
  const create = async () => {
    setTries((n) => n + 1);
    if (faults.length > 0) return;
    setWorking(true);
    setFailure(null);
    const { election, trustee, threshold, members } = view;
    const shown = {
      title: election.title,
      threshold,
      members: members.map(({ id, kind, name }) => ({ id, kind, name })),
    };
    const made = await doTask('create', { election: election.id, trustee, pin, shown });
    setWorking(false);
    if (made.ok) onKey(made.value);
    else setFailure(made.error);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <h2>{t.pinTitle}</h2>
      <p className="mt-1">{t.pinLead}</p>
      {tried && <ErrorSummary errors={faults} attempt={tries} />}
      <Field
        id="pin"
        type="password"
        autoComplete="new-password"
        label={t.pin}
        hint={t.pinHint({ least: f.digits(SHORTEST_PIN) })}
        value={pin}
        error={tried ? short : null}
        onChange={setPin}
      />
      <Field
        id="pin-again"
        type="password"
        autoComplete="new-password"
        label={t.pinAgain}
        value={again}
        error={tried && short === null ? differs : null}
        onChange={setAgain}
      />
      {failure && <TaskTrouble why={failure} />}
      {working && <Progress text={t.making} />}
      <Button wide type="submit" busy={working}>
        {working ? t.making : t.makeKey}
      </Button>
    </form>
  );
}
