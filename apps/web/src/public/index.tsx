import { Route, Switch } from 'wouter';
import { NotFound } from '../ui/index.ts';
import { ElectionPage } from './election-page.tsx';
import { Home } from './home.tsx';
import { ResultPage } from './result-page.tsx';

/** What everybody may see without signing in. */
export function Area() {
  return (
    <Switch>
      <Route path="/">
        <Home />
      </Route>
      <Route path="/e/:election">{({ election }) => <ElectionPage election={election} />}</Route>
      <Route path="/e/:election/result">{({ election }) => <ResultPage election={election} />}</Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
