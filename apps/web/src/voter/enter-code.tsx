import { toAsciiDigits } from '@sandoq/persian';
import { useState } from 'react';
import { Redirect, useLocation, useParams } from 'wouter';
import { keyOf, preloadAnswer, queryClient, useAsk, useTell } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { Page } from '../ui/index.ts';
import { addresses } from './addresses.ts';
import { CodeForm } from './code-form.tsx';
import { voterMessages } from './messages.ts';
import { keepLogin, noteSignedIn, readLogin } from './visit.ts';

/** The page of the one-time code. */
export function EnterCode() {
  const t = voterMessages.useMessages();
  const { digits, text } = useFormats();
  const { election = '' } = useParams();
  const [, go] = useLocation();
  const [login, setLogin] = useState(() => readLogin(election));
  const view = useAsk('readElection', { params: { election } }, { staleTime: 60_000 });
  const enter = useTell('enterLoginCode');
  const resend = useTell('resendLoginCode');
  if (login === null) return <Redirect to={addresses.login(election)} replace />;

  const submit = (code: string) =>
    enter.mutate(
      { params: { login: login.login }, body: { code: toAsciiDigits(code).trim() } },
      {
        onSuccess: (session) => {
          queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'readElection' });
          queryClient.setQueryData(keyOf('readVoterSession', {}), session);
          noteSignedIn(true);
          void preloadAnswer('readBallotMaterial', {});
          const first = view.data?.contests[0]?.id ?? 'first';
          go(
            session.stage === 'recorded' ? addresses.receipt(election) : addresses.contest(election, first),
            { replace: true },
          );
          keepLogin(election, null);
        },
      },
    );
  return (
    <Page title={t.code.title} {...(view.data === undefined ? {} : { over: text(view.data.title) })}>
      <p className="text-lg">{t.code.sent(login.voterName, `\u2066${digits(login.maskedMobile)}\u2069`)}</p>
      <CodeForm
        label={t.code.field}
        submitText={enter.isPending || enter.isSuccess ? t.code.checking : t.code.submit}
        emptyText={t.code.empty}
        expiresAt={login.expiresAt}
        resendAt={login.resendAt}
        busy={enter.isPending || enter.isSuccess}
        failure={enter.error?.failure ?? resend.error?.failure ?? null}
        resending={resend.isPending}
        onSubmit={submit}
        onResend={() =>
          resend.mutate(
            { params: { login: login.login }, body: {} },
            {
              onSuccess: (renewed) => {
                enter.reset();
                keepLogin(election, renewed);
                setLogin(renewed);
              },
            },
          )
        }
      />
      <p className="mt-5">
        {t.code.support} <a href={`tel:${login.supportPhone}`}>{digits(login.supportPhone)}</a>
      </p>
      <p className="mt-2">
        <a
          href={addresses.login(election)}
          onClick={(event) => {
            event.preventDefault();
            keepLogin(election, null);
            go(addresses.login(election), { replace: true });
          }}
        >
          {t.code.wrongPerson}
        </a>
      </p>
    </Page>
  );
}
