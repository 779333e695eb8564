import type { Confirmation } from '@sandoq/contract';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { keyOf, queryClient, useTell } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { useServerNow } from '../app/server-clock.ts';
import { Button, Countdown, LinkButton, Notice, ProblemNotice } from '../ui/index.ts';
import { addresses } from './addresses.ts';
import { voterMessages } from './messages.ts';

interface ConfirmBySmsProps {
  readonly election: string;
  readonly tracker: string;
  readonly confirmation: Extract<Confirmation, { mode: 'inbound' }>;
}

/** The code in red that the voter sends from their own mobile; its arrival is seen by the page. */
export function ConfirmBySms({ election, tracker, confirmation }: ConfirmBySmsProps) {
  const t = voterMessages.useMessages();
  const { digits } = useFormats();
  const [, go] = useLocation();
  const [copied, setCopied] = useState(false);
  const record = useTell('confirmBallot', { persist: true });
  const fresh = useTell('resendConfirmationCode');
  const over = useServerNow() >= Date.parse(confirmation.expiresAt);
  const { code, line } = confirmation;
  if (over)
    return (
      <>
        <Notice kind="attention" live="alert">
          {t.confirm.over}
        </Notice>
        {fresh.error !== null && <ProblemNotice failure={fresh.error.failure} />}
        <Button
          wide
          busy={fresh.isPending}
          onClick={() =>
            fresh.mutate(
              { params: { tracker }, body: {} },
              {
                onSuccess: (status) =>
                  queryClient.setQueryData(keyOf('readBallot', { params: { tracker } }), status),
              },
            )
          }
        >
          {t.confirm.fresh}
        </Button>
      </>
    );
  const early = record.data?.stage === 'prepared';
  return (
    <>
      <div className="my-4 rounded-box border-2 border-red bg-card p-4 text-center">
        <p>{t.confirm.codeLabel}</p>
        <p dir="ltr" className="text-5xl leading-[1.4] font-extrabold tracking-[0.15em] text-red">
          {digits(code)}
        </p>
        <p className="mt-2">{t.confirm.toLine}</p>
        <p dir="ltr" className="text-2xl font-bold">
          {digits(line)}
        </p>
        <p className="mt-2 font-semibold">
          {t.confirm.fromMobile(`\u2066${digits(confirmation.maskedMobile)}\u2069`)}
        </p>
        <p className="mt-1 text-muted">
          {t.confirm.left} <Countdown until={confirmation.expiresAt} form="minutes" />
        </p>
      </div>
      <LinkButton wide href={`sms:${line}?&body=${encodeURIComponent(code)}`}>
        {t.confirm.openSms}
      </LinkButton>
      <p className="mt-2 text-muted">{t.confirm.openSmsHint}</p>
      <Notice kind="info">
        <p className="flex items-center gap-2 font-bold">
          <span className="spinner" aria-hidden="true" />
          {t.confirm.waiting}
        </p>
        <p>{t.confirm.waitingClose}</p>
      </Notice>
      {record.error !== null && <ProblemNotice failure={record.error.failure} />}
      <div aria-live="assertive">{early && <Notice kind="attention">{t.confirm.notArrived}</Notice>}</div>
      <div className="flex flex-wrap gap-2">
        <Button
          kind="secondary"
          busy={record.isPending}
          onClick={() =>
            record.mutate(
              { params: { tracker }, body: { code: null } },
              {
                onSuccess: (status) => {
                  queryClient.setQueryData(keyOf('readBallot', { params: { tracker } }), status);
                  if (status.stage !== 'prepared') go(addresses.receipt(election), { replace: true });
                },
              },
            )
          }
        >
          {t.confirm.recordButton}
        </Button>
        <Button
          kind="quiet"
          onClick={() =>
            void navigator.clipboard?.writeText(code).then(
              () => setCopied(true),
              () => undefined,
            )
          }
        >
          {copied ? t.confirm.copied : t.confirm.copy}
        </Button>
      </div>
    </>
  );
}
