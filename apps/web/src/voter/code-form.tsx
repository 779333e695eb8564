import type { Failure } from '@sandoq/contract/client';
import { useState } from 'react';
import { useServerNow } from '../app/server-clock.ts';
import { Button, Countdown, Field, Notice, ProblemNotice } from '../ui/index.ts';
import { voterMessages } from './messages.ts';

interface CodeFormProps {
  readonly label: string;
  readonly submitText: string;
  readonly emptyText: string;
  readonly expiresAt: string;
  readonly resendAt: string;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly resending: boolean;
  readonly onSubmit: (code: string) => void;
  readonly onResend: () => void;
}

/** A code that came by SMS: its field, the time it is good for, and asking for another. */
export function CodeForm(props: CodeFormProps) {
  const { label, submitText, emptyText, expiresAt, resendAt, busy, failure, resending } = props;
  const t = voterMessages.useMessages();
  const now = useServerNow();
  const [code, setCode] = useState('');
  const [empty, setEmpty] = useState(false);
  const [resent, setResent] = useState<string | null>(null);
  const over = now >= Date.parse(expiresAt);
  const mayResend = now >= Date.parse(resendAt);
  return (
    <>
      {failure !== null && <ProblemNotice failure={failure} />}
      {resent !== null && resent !== expiresAt && failure === null && (
        <Notice kind="done" live="status">
          {t.code.resent}
        </Notice>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setEmpty(code.trim() === '');
          if (code.trim() !== '' && !busy) props.onSubmit(code);
        }}
      >
        <Field
          id="code"
          label={label}
          digits
          autoComplete="one-time-code"
          maxLength={12}
          value={code}
          onChange={setCode}
          error={empty ? emptyText : null}
        />
        <div className="flex flex-wrap items-center gap-4">
          <div className="grow">
            <Button type="submit" wide busy={busy}>
              {submitText}
            </Button>
          </div>
          <p className="min-w-28 text-center text-xl font-bold">
            <span className="sr-only">{t.code.left} </span>
            <Countdown until={expiresAt} form="minutes" />
          </p>
        </div>
      </form>
      {over && (
        <Notice kind="attention" live="status">
          {t.code.over}
        </Notice>
      )}
      <div className="mt-3">
        {mayResend ? (
          <Button
            kind="secondary"
            busy={resending}
            onClick={() => {
              setResent(expiresAt);
              setCode('');
              props.onResend();
            }}
          >
            {resending ? t.code.resending : t.code.resend}
          </Button>
        ) : (
          <p className="flex min-h-12 items-center text-muted">
            <span>
              {t.code.resendIn} <Countdown until={resendAt} form="minutes" />
            </span>
          </p>
        )}
      </div>
    </>
  );
}
