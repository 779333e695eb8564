import { Route, Switch } from 'wouter';
import { NotFound } from '../ui/index.ts';
import { EntryPage } from './entry-page.tsx';
import { RecordPage } from './record-page.tsx';
import { TrackerPage } from './tracker-page.tsx';

/** The public record of an election: for voters who look for their ballot and for everybody who checks. */
export function Area() {
  return (
    <Switch>
      <Route path="/e/:election/record">{({ election }) => <RecordPage election={election} />}</Route>
      <Route path="/e/:election/record/entry/:index">
        {({ election, index }) => <EntryPage election={election} index={Number(index)} />}
      </Route>
      <Route path="/e/:election/record/t/:tracker">
        {({ election, tracker }) => <TrackerPage election={election} tracker={tracker} />}
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
