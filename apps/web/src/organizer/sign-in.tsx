import { useId, useState } from 'react';
import { keyOf, queryClient, useTell } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { Button, ErrorSummary, Field, Page, ProblemNotice } from '../ui/index.ts';
import { organizerMessages } from './messages.ts';

/** Name and password of an organiser. */
export function SignIn() {
  const t = organizerMessages.useMessages();
  const f = useFormats();
  const id = useId();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [errors, setErrors] = useState<readonly { field: string; text: string }[]>([]);
  const signIn = useTell('startOrganizerSession');
  const failure = signIn.error?.failure;
  const wait = failure?.kind === 'refused' ? failure.problem.retryAfterSeconds : undefined;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.text;
  const submit = () => {
    const found = [
      ...(username.trim() === '' ? [{ field: `${id}-username`, text: t.usernameMissing }] : []),
      ...(password === '' ? [{ field: `${id}-password`, text: t.passwordMissing }] : []),
    ];
    setErrors(found);
    if (found.length > 0) return;
    signIn.mutate(
      { body: { username: username.trim(), password } },
      { onSuccess: (session) => queryClient.setQueryData(keyOf('readOrganizerSession', {}), session) },
    );
  };
  return (
    <Page title={t.signInTitle}>
      <p>{t.signInLead}</p>
      <ErrorSummary errors={errors} />
      {failure !== undefined && <ProblemNotice failure={failure} />}
      {wait !== undefined && <p role="alert">{t.waitSeconds({ seconds: f.digits(wait) })}</p>}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          id={`${id}-username`}
          label={t.username}
          dir="ltr"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={username}
          error={errorOf(`${id}-username`)}
          onChange={setUsername}
        />
        <Field
          id={`${id}-password`}
          label={t.password}
          dir="ltr"
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          value={password}
          error={errorOf(`${id}-password`)}
          onChange={setPassword}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" busy={signIn.isPending}>
            {signIn.isPending ? t.signingIn : t.signIn}
          </Button>
          <Button kind="quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? t.hidePassword : t.showPassword}
          </Button>
        </div>
      </form>
    </Page>
  );
}
