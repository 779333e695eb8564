import { toAsciiDigits } from '@sandoq/persian';
import { useId, useState } from 'react';
import { useTell } from '../app/api.ts';
import { Button, ProblemNotice } from '../ui/index.ts';
import { handsetMessages } from './messages.ts';

interface ComposeProps {
  readonly number: string;
  /** Whom the phone last spoke with: where a reply goes. */
  readonly to: string;
  readonly onSent: () => void;
}

/** The line below a phone's messages: to whom, what, send. */
export function Compose({ number, to, onSent }: ComposeProps) {
  const t = handsetMessages.useMessages();
  const id = useId();
  const [recipient, setRecipient] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const send = useTell('sendFromHandset');
  const line = recipient ?? to;
  const submit = () => {
    const problem = line.trim() === '' ? t.recipientMissing : text.trim() === '' ? t.textMissing : null;
    setMissing(problem);
    if (problem !== null) return;
    send.mutate(
      { params: { number }, body: { to: toAsciiDigits(line.trim()), text: text.trim() } },
      {
        onSuccess: () => {
          setText('');
          onSent();
        },
      },
    );
  };
  const input = 'min-h-11 w-full min-w-0 rounded-box border-2 border-line bg-card px-3';
  return (
    <form
      noValidate
      className="border-t border-hairline bg-card p-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="flex items-center gap-2">
        <label htmlFor={`${id}-to`} className="w-16 shrink-0 text-sm font-semibold">
          {t.recipient}
        </label>
        <input
          id={`${id}-to`}
          dir="ltr"
          inputMode="tel"
          autoComplete="off"
          className={input}
          value={line}
          onChange={(event) => setRecipient(event.target.value)}
        />
      </div>
      <div className="mt-2 flex items-center gap-2">
        <label htmlFor={`${id}-text`} className="w-16 shrink-0 text-sm font-semibold">
          {t.text}
        </label>
        <input
          id={`${id}-text`}
          dir="auto"
          autoComplete="off"
          className={input}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <p role="alert" className="font-semibold text-red">
        {missing}
      </p>
      {send.error && <ProblemNotice failure={send.error.failure} />}
      <div className="mt-2">
        <Button wide type="submit" busy={send.isPending}>
          {send.isPending ? t.sending : t.send}
        </Button>
      </div>
      <output className="sr-only">{send.isSuccess && t.sent}</output>
    </form>
  );
}
