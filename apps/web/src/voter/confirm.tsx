import type { BallotMaterial, VoterSession } from '@sandoq/contract';
import { lazy, Suspense } from 'react';
import { Redirect } from 'wouter';
import { useAsk } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { LinkButton, Notice, Page, ProblemNotice, Waiting } from '../ui/index.ts';
import { addresses } from './addresses.ts';
import { ChoicesList } from './choices-list.tsx';
import { ConfirmByCode } from './confirm-by-code.tsx';
import { ConfirmBySms } from './confirm-by-sms.tsx';
import { sameChoices, useDraft } from './draft.tsx';
import { voterMessages } from './messages.ts';
import { useVoterWeight } from './voter-weight.tsx';
import { SessionClocks, SessionWarning } from './session-clocks.tsx';

const AuditInvitation = lazy(async () => ({
  default: (await import('./audit-invitation.tsx')).AuditInvitation,
}));

interface ConfirmProps {
  readonly session: VoterSession;
  readonly material: BallotMaterial;
}

/** The last step: the encrypted ballot is with the server and waits for the voter's word. */
export function Confirm({ session, material }: ConfirmProps) {
  const t = voterMessages.useMessages();
  const { digits } = useFormats();
  const { ballots } = useVoterWeight();
  const { draft } = useDraft();
  const { election } = session;
  // The session as last heard of may be older than the ballot just sent.
  const tracker = draft.prepared?.tracker ?? session.tracker;
  const view = useAsk('readElection', { params: { election } }, { staleTime: 60_000 });
  const { data, error } = useAsk(
    'readBallot',
    { params: { tracker: tracker ?? '' } },
    { enabled: tracker !== null, refetchInterval: 3000 },
  );
  if (data?.stage === 'recorded' || data?.stage === 'confirmed')
    return <Redirect to={addresses.receipt(election)} replace />;
  const gone = error?.failure.kind === 'refused' && error.failure.problem.code === 'ballot-unknown';
  if (tracker === null || gone) return <Redirect to={addresses.review(election)} replace />;
  const mine = draft.prepared?.choices ?? null;
  // Choices changed after the ballot was made: what is confirmed must be what is seen.
  if (mine !== null && !sameChoices(mine, draft.choices))
    return <Redirect to={addresses.review(election)} replace />;
  const title = data === undefined ? t.ballot.loading : t.confirm.title[data.confirmation.mode];
  return (
    <Page title={title}>
      {error !== null && <ProblemNotice failure={error.failure} />}
      {data === undefined && error === null && <Waiting />}
      <SessionWarning session={session} />
      {data?.confirmation.mode === 'inbound' && (
        <ConfirmBySms key={tracker} election={election} tracker={tracker} confirmation={data.confirmation} />
      )}
      {data?.confirmation.mode === 'code' && (
        <ConfirmByCode key={tracker} election={election} tracker={tracker} confirmation={data.confirmation} />
      )}
      {ballots.length > 1 && (
        <p className="my-4 font-semibold">{t.shares.confirmOnce(digits(ballots.length))}</p>
      )}
      <Suspense fallback={null}>
        <AuditInvitation election={election} tracker={tracker} trackers={draft.prepared?.trackers ?? null} />
      </Suspense>
      <details className="my-6" open={mine === null}>
        <summary className="min-h-11 cursor-pointer py-2 font-bold text-primary">{t.confirm.yours}</summary>
        {mine === null ? (
          <Notice kind="attention">{t.confirm.otherPage}</Notice>
        ) : (
          <ChoicesList contests={material.contests} choices={mine} />
        )}
      </details>
      <LinkButton kind="secondary" wide to={addresses.review(election)}>
        {t.confirm.change}
      </LinkButton>
      <p className="mt-3 text-muted">{view.data?.revoting ? t.confirm.finalAgain : t.confirm.final}</p>
      <SessionClocks session={session} />
    </Page>
  );
}
