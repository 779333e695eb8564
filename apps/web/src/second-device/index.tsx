import { Route, Switch } from 'wouter';
import { NotFound } from '../ui/index.ts';
import { AuditPage } from './audit-page.tsx';

/** The second device of an audit: opens a ballot again that its voter did not cast. */
export function Area() {
  return (
    <Switch>
      <Route path="/e/:election/audit/:tracker">
        {({ election, tracker }) => <AuditPage election={election} written={tracker} />}
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
