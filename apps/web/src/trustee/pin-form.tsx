import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Field } from '../ui/index.ts';
import type { KeyFile } from './key-file.ts';
import { trusteeMessages } from './messages.ts';
import { TaskTrouble } from './task-trouble.tsx';
import { doTask } from './work/do-task.ts';
import type { TaskFailure } from './work/tasks.ts';

interface PinFormProps {
  readonly file: KeyFile;
  readonly button: string;
  /** Says that what the PIN is for is under way. */
  readonly busy?: boolean;
  readonly busyText?: string;
  readonly onOpen: () => void;
  readonly children?: ReactNode;
}

/** Asks for the PIN and opens the key with it. */
export function PinForm({ file, button, busy = false, busyText, onOpen, children }: PinFormProps) {
  const t = trusteeMessages.useMessages();
  const [pin, setPin] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [failure, setFailure] = useState<TaskFailure | null>(null);
  const [opening, setOpening] = useState(false);
  const working = opening || busy;
  const open = async () => {
    setFailure(null);
    if (pin.trim() === '') {
      setWrong(t.pinMissing);
      return;
    }
    setOpening(true);
    const opened = await doTask('unlock', { file, pin });
    setOpening(false);
    if (!opened.ok) setFailure(opened.error);
    else if (opened.value) onOpen();
    setWrong(opened.ok && !opened.value ? t.pinWrong : null);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!working) void open();
      }}
    >
      {children}
      <Field
        type="password"
        autoComplete="current-password"
        label={t.pin}
        hint={t.pinAskHint}
        value={pin}
        error={wrong}
        onChange={setPin}
      />
      {failure && <TaskTrouble why={failure} />}
      <Button wide type="submit" busy={working}>
        {working ? (busyText ?? t.openingKey) : button}
      </Button>
    </form>
  );
}
