import { Route, Switch } from 'wouter';
import { useAsk } from '../app/api.ts';
import { NotFound, Page, ProblemNotice, Waiting } from '../ui/index.ts';
import { CreateElection } from './create-election.tsx';
import { ElectionPage } from './election-page.tsx';
import { ElectionsPage } from './elections-page.tsx';
import { organizerMessages } from './messages.ts';
import { OrganizerContext } from './organizer-context.ts';
import { SignIn } from './sign-in.tsx';

/** The organiser's side: nothing of it is shown before signing in. */
export function Area() {
  const t = organizerMessages.useMessages();
  const session = useAsk('readOrganizerSession', {}, { staleTime: 60_000 });
  if (session.isPending)
    return (
      <Page title={t.electionsTitle}>
        <Waiting />
      </Page>
    );
  if (session.error) {
    const { failure } = session.error;
    if (failure.kind === 'refused' && failure.problem.status === 401) return <SignIn />;
    return (
      <Page title={t.electionsTitle}>
        <ProblemNotice failure={failure} />
      </Page>
    );
  }
  return (
    <OrganizerContext value={session.data}>
      <Switch>
        <Route path="/organizer">
          <ElectionsPage />
        </Route>
        <Route path="/organizer/new">
          <CreateElection />
        </Route>
        <Route path="/organizer/elections/:election">
          {({ election }) => <ElectionPage election={election} />}
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </OrganizerContext>
  );
}
