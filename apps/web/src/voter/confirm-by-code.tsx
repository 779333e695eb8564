import type { Confirmation } from '@sandoq/contract';
import { toAsciiDigits } from '@sandoq/persian';
import { useLocation } from 'wouter';
import { keyOf, queryClient, useTell } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { addresses } from './addresses.ts';
import { CodeForm } from './code-form.tsx';
import { voterMessages } from './messages.ts';

interface ConfirmByCodeProps {
  readonly election: string;
  readonly tracker: string;
  readonly confirmation: Extract<Confirmation, { mode: 'code' }>;
}

/** The code that came to the voter's mobile is typed here. */
export function ConfirmByCode({ election, tracker, confirmation }: ConfirmByCodeProps) {
  const t = voterMessages.useMessages();
  const { digits } = useFormats();
  const [, go] = useLocation();
  const confirm = useTell('confirmBallot', { persist: true });
  const resend = useTell('resendConfirmationCode');
  const key = keyOf('readBallot', { params: { tracker } });
  return (
    <>
      <p className="text-lg">{t.confirm.sentCode(`\u2066${digits(confirmation.maskedMobile)}\u2069`)}</p>
      <p className="font-semibold">{t.confirm.notCast}</p>
      <CodeForm
        label={t.confirm.field}
        submitText={confirm.isPending ? t.confirm.submitting : t.confirm.submit}
        emptyText={t.confirm.empty}
        expiresAt={confirmation.expiresAt}
        resendAt={confirmation.resendAt}
        busy={confirm.isPending}
        failure={confirm.error?.failure ?? resend.error?.failure ?? null}
        resending={resend.isPending}
        onSubmit={(code) =>
          confirm.mutate(
            { params: { tracker }, body: { code: toAsciiDigits(code).trim() } },
            {
              onSuccess: (status) => {
                queryClient.setQueryData(key, status);
                if (status.stage !== 'prepared') go(addresses.receipt(election), { replace: true });
              },
            },
          )
        }
        onResend={() =>
          resend.mutate(
            { params: { tracker }, body: {} },
            {
              onSuccess: (status) => {
                confirm.reset();
                queryClient.setQueryData(key, status);
              },
            },
          )
        }
      />
    </>
  );
}
