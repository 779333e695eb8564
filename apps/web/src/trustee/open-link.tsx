import { useEffect, useRef } from 'react';
import { Redirect } from 'wouter';
import { keyOf, queryClient, useTell } from '../app/api.ts';
import { Page, ProblemNotice, Waiting } from '../ui/index.ts';
import { trusteeMessages } from './messages.ts';

interface OpenLinkProps {
  readonly election: string;
  readonly token: string;
}

/** Takes the personal part of a trustee's link out of the address, and goes on to the page. */
export function OpenLink({ election, token }: OpenLinkProps) {
  const t = trusteeMessages.useMessages();
  const open = useTell('startTrusteeSession', { persist: true });
  const { mutate } = open;
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    mutate(
      { body: { election, token } },
      { onSuccess: (view) => queryClient.setQueryData(keyOf('readTrustee', {}), view) },
    );
  }, [mutate, election, token]);
  if (open.isSuccess) return <Redirect to={`/t/${election}`} replace />;
  return (
    <Page title={t.title}>
      {open.error ? <ProblemNotice failure={open.error.failure} /> : <Waiting text={t.opening} />}
    </Page>
  );
}
