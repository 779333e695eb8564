import type { ContestView, VoterSession } from '@sandoq/contract';
import { lazy, Suspense, useState } from 'react';
import { Redirect, Route, Switch, useParams } from 'wouter';
import { useAsk } from '../app/api.ts';
import { Page, ProblemNotice, Waiting } from '../ui/index.ts';
import { addresses } from './addresses.ts';
import { Confirm } from './confirm.tsx';
import { ContestScreen } from './contest-screen.tsx';
import { WithDraft } from './draft.tsx';
import { voterMessages } from './messages.ts';
import { Review } from './review.tsx';
import { WithVoterWeight } from './voter-weight.tsx';
import { WithSession } from './with-session.tsx';

/** Few voters test a ballot: its screens come when they are asked for. */
const AuditStep = lazy(async () => ({ default: (await import('./audit-step.tsx')).AuditStep }));

/** From the first office to the confirmation: what a signed-in voter who has not cast yet, or may vote again, sees. */
export function BallotWay() {
  const t = voterMessages.useMessages();
  const { election = '' } = useParams();
  return (
    <WithSession election={election} title={t.ballot.loading}>
      {(session) => <Ballot session={session} />}
    </WithSession>
  );
}

function Ballot({ session }: { readonly session: VoterSession }) {
  const t = voterMessages.useMessages();
  const { election, stage } = session;
  // Kept for going back and forth between the screens; never stored.
  const [typedCode, setTypedCode] = useState('');
  const view = useAsk('readElection', { params: { election } }, { staleTime: 60_000 });
  const mayVote = stage !== 'recorded' || view.data?.revoting === true;
  const { data, error } = useAsk(
    'readBallotMaterial',
    {},
    { enabled: mayVote, staleTime: Number.POSITIVE_INFINITY },
  );
  const waiting = (
    <Page title={t.ballot.loading} titleShown={false}>
      {error === null ? <Waiting text={t.ballot.loading} /> : <ProblemNotice failure={error.failure} />}
    </Page>
  );
  if (!mayVote && view.data !== undefined) return <Redirect to={addresses.receipt(election)} replace />;
  if (data === undefined || !mayVote) return waiting;
  const shared = { session, material: data };
  return (
    <WithVoterWeight credentials={data.credentials}>
      <WithDraft election={election} secret={data.draftKey} waiting={waiting}>
        <Switch>
          <Route path="/v/:election/ballot/:contest">
            <Office contests={data.contests} session={session} />
          </Route>
          <Route path="/v/:election/review">
            <Review {...shared} typedCode={typedCode} onTypedCode={setTypedCode} />
          </Route>
          <Route path="/v/:election/confirm">
            <Confirm {...shared} />
          </Route>
          <Route path="/v/:election/audit/:tracker">
            <Suspense fallback={waiting}>
              <AuditStep {...shared} />
            </Suspense>
          </Route>
        </Switch>
      </WithDraft>
    </WithVoterWeight>
  );
}

function Office(props: { readonly contests: readonly ContestView[]; readonly session: VoterSession }) {
  const { contest: id = '' } = useParams();
  const { contests, session } = props;
  const contest = contests.find((one) => one.id === id);
  if (contest === undefined)
    return <Redirect to={addresses.contest(session.election, contests[0]!.id)} replace />;
  return <ContestScreen key={id} contest={contest} contests={contests} session={session} />;
}
