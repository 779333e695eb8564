import type { Failure } from '@sandoq/contract/client';
import { keyOf, queryClient } from '../app/api.ts';
import { Button, Notice, ProblemNotice } from '../ui/index.ts';
import { organizerMessages } from './messages.ts';

/** A failure on the organiser's side; one about the session leads back to signing in. */
export function Trouble({ failure }: { readonly failure: Failure }) {
  const t = organizerMessages.useMessages();
  if (failure.kind !== 'refused' || failure.problem.status !== 401)
    return <ProblemNotice failure={failure} />;
  return (
    <Notice kind="attention" live="alert">
      <p>{t.sessionOver}</p>
      <Button
        kind="quiet"
        onClick={() => void queryClient.resetQueries({ queryKey: keyOf('readOrganizerSession', {}) })}
      >
        {t.signIn}
      </Button>
    </Notice>
  );
}
