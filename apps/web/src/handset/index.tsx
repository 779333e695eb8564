import { Route, Switch } from 'wouter';
import { NotFound } from '../ui/index.ts';
import { HandsetPage } from './handset-page.tsx';

/** The demonstration's phones. */
export function Area() {
  return (
    <Switch>
      <Route path="/demo/handset">
        <HandsetPage number={null} />
      </Route>
      <Route path="/demo/handset/:number">{({ number }) => <HandsetPage number={number} />}</Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
