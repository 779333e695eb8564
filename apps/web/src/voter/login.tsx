import { parseLicenceNumber, parseNationalId } from '@sandoq/persian';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { useAsk, useTell } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { Button, ErrorSummary, Field, Page, ProblemNotice } from '../ui/index.ts';
import { addresses } from './addresses.ts';
import { Captcha } from './captcha.tsx';
import type { CaptchaAnswer } from './captcha.tsx';
import { voterMessages } from './messages.ts';
import { keepLogin, readInvitation } from './visit.ts';

/** The form «ورود به پنل شخصی». */
export function Login() {
  const t = voterMessages.useMessages();
  const { digits, text } = useFormats();
  const { election = '' } = useParams();
  const [, go] = useLocation();
  const view = useAsk('readElection', { params: { election } }, { staleTime: 60_000 });
  const [licence, setLicence] = useState('');
  const [nationalId, setNationalId] = useState('');
  const [captcha, setCaptcha] = useState<CaptchaAnswer | null>(null);
  const [captchaRound, setCaptchaRound] = useState(0);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [attempt, setAttempt] = useState(0);
  const login = useTell('requestLoginCode');

  const licenceRead = parseLicenceNumber(licence);
  const nationalIdRead = parseNationalId(nationalId);
  const licenceError = licenceRead.ok ? null : t.login.errors.licence[licenceRead.error];
  const nationalIdError = nationalIdRead.ok ? null : t.login.errors.nationalId[nationalIdRead.error];
  const captchaError = captcha === null ? t.login.errors.captcha : null;
  const complete = nationalId.trim().length >= 10;
  const touch = (field: string) => () => setTouched((before) => new Set(before).add(field));

  const errors = [
    { field: 'licence', text: licenceError },
    { field: 'nationalId', text: nationalIdError },
    { field: 'captcha', text: captchaError },
  ].flatMap(({ field, text: told }) => (told !== null && touched.has(field) ? [{ field, text: told }] : []));

  const submit = () => {
    setTouched(new Set(['licence', 'nationalId', 'captcha']));
    setAttempt((times) => times + 1);
    if (!licenceRead.ok || !nationalIdRead.ok || captcha === null || login.isPending) return;
    login.mutate(
      {
        params: { election },
        body: {
          licence: licenceRead.value,
          nationalId: nationalIdRead.value,
          captcha,
          invitation: readInvitation(election),
        },
      },
      {
        onSuccess: (started) => {
          keepLogin(election, started);
          go(addresses.code(election));
        },
        onError: () => {
          // A picture is good for one try.
          setCaptcha(null);
          setCaptchaRound((round) => round + 1);
          setTouched((before) => new Set([...before].filter((field) => field !== 'captcha')));
        },
      },
    );
  };

  return (
    <Page title={t.login.title} {...(view.data === undefined ? {} : { over: text(view.data.title) })}>
      <ErrorSummary errors={attempt > 0 ? errors : []} attempt={attempt} />
      {login.error !== null && !login.isPending && <ProblemNotice failure={login.error.failure} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          id="licence"
          label={t.login.licence}
          hint={t.login.licenceHint}
          digits
          autoComplete="off"
          maxLength={20}
          value={licence}
          onChange={setLicence}
          onBlur={licence === '' ? undefined : touch('licence')}
          error={touched.has('licence') ? licenceError : null}
        />
        <Field
          id="nationalId"
          label={t.login.nationalId}
          hint={t.login.nationalIdHint}
          digits
          autoComplete="off"
          maxLength={20}
          value={nationalId}
          onChange={setNationalId}
          onBlur={nationalId === '' ? undefined : touch('nationalId')}
          error={touched.has('nationalId') || complete ? nationalIdError : null}
          praise={nationalIdRead.ok && complete ? t.login.nationalIdGood : null}
        />
        <Captcha
          key={captchaRound}
          election={election}
          onAnswer={setCaptcha}
          error={touched.has('captcha') ? captchaError : null}
        />
        <Button type="submit" wide busy={login.isPending}>
          {login.isPending ? t.login.sending : t.login.submit}
        </Button>
      </form>
      {view.data !== undefined && (
        <p className="mt-5 text-muted">{t.login.help(digits(view.data.supportPhone))}</p>
      )}
    </Page>
  );
}
