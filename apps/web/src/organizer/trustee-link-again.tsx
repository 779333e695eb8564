import { parseMobile } from '@sandoq/persian';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTell } from '../app/api.ts';
import { Button, Dialog, Field, ProblemNotice } from '../ui/index.ts';
import { organizerMessages } from './messages.ts';

interface TrusteeLinkAgainProps {
  readonly election: string;
  readonly trustee: number;
  readonly name: string;
}

const LINK = 'min-h-11 cursor-pointer text-primary underline underline-offset-4';

/** Sends a trustee's link once more, to the same number or to another one. */
export function TrusteeLinkAgain({ election, trustee, name }: TrusteeLinkAgainProps) {
  const t = organizerMessages.useMessages();
  const resend = useTell('resendTrusteeLink');
  const [asking, setAsking] = useState(false);
  const send = (body: { mobile?: string }, onSuccess?: () => void) => {
    if (resend.isPending) return;
    resend.mutate({ params: { election, trustee }, body }, { ...(onSuccess && { onSuccess }) });
  };
  return (
    <>
      <div className="flex flex-wrap gap-x-6">
        <button
          type="button"
          aria-label={t.trusteeResendFor({ name })}
          aria-disabled={resend.isPending || undefined}
          className={LINK}
          onClick={() => send({})}
        >
          {t.trusteeResend}
        </button>
        <button
          type="button"
          aria-label={t.trusteeOtherMobileFor({ name })}
          className={LINK}
          onClick={() => {
            resend.reset();
            setAsking(true);
          }}
        >
          {t.trusteeOtherMobile}
        </button>
      </div>
      <output className="block text-sm font-semibold">{resend.isSuccess && t.trusteeResent}</output>
      {resend.error && !asking && <ProblemNotice failure={resend.error.failure} />}
      {asking && (
        <MobileDialog
          name={name}
          busy={resend.isPending}
          onSend={(mobile) => send({ mobile }, () => setAsking(false))}
          onClose={() => setAsking(false)}
        >
          {resend.error && <ProblemNotice failure={resend.error.failure} />}
        </MobileDialog>
      )}
    </>
  );
}

interface MobileDialogProps {
  readonly name: string;
  readonly busy: boolean;
  readonly onSend: (mobile: string) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function MobileDialog({ name, busy, onSend, onClose, children }: MobileDialogProps) {
  const t = organizerMessages.useMessages();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = () => {
    const mobile = parseMobile(typed);
    setWrong(!mobile.ok);
    if (mobile.ok) onSend(mobile.value);
  };
  return (
    <Dialog
      title={t.trusteeOtherMobileFor({ name })}
      onClose={onClose}
      closeText={t.cancel}
      actions={
        <Button busy={busy} onClick={submit}>
          {busy ? t.working : t.trusteeResend}
        </Button>
      }
    >
      <p className="mt-2">{t.trusteeMobileAbout}</p>
      <Field
        label={t.trusteeMobile}
        hint={t.trusteeMobileHint}
        type="tel"
        autoComplete="off"
        digits
        maxLength={40}
        value={typed}
        error={isWrong ? t.trusteeMobileWrong : null}
        onChange={setTyped}
      />
      {children}
    </Dialog>
  );
}
