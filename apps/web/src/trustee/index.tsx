import { Route, Switch } from 'wouter';
import { NotFound } from '../ui/index.ts';
import { OpenLink } from './open-link.tsx';
import { TrusteePage } from './trustee-page.tsx';

/** The trustees' way: the link, the making of the key, the decryption. */
export function Area() {
  return (
    <Switch>
      <Route path="/t/:election">{({ election }) => <TrusteePage election={election} />}</Route>
      <Route path="/t/:election/:token">
        {({ election, token }) => <OpenLink election={election} token={token} />}
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
