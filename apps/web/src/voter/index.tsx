import { Redirect, Route, Switch, useParams } from 'wouter';
import { NotFound } from '../ui/index.ts';
import { addresses } from './addresses.ts';
import { BallotWay } from './ballot-way.tsx';
import { EnterCode } from './enter-code.tsx';
import { Landing } from './landing.tsx';
import { Login } from './login.tsx';
import { ReceiptScreen } from './receipt-screen.tsx';

/** The voter's way: link, identity, code, ballot, review, confirmation, receipt. */
export function Area() {
  return (
    <Switch>
      <Route path="/v/:election">
        <Landing />
      </Route>
      <Route path="/v/:election/login">
        <Login />
      </Route>
      <Route path="/v/:election/code">
        <EnterCode />
      </Route>
      <Route path="/v/:election/receipt">
        <ReceiptScreen />
      </Route>
      <Route path={/^\/v\/(?<election>[^/]+)\/(?:ballot|review|confirm|audit)(?:\/|$)/}>
        <BallotWay />
      </Route>
      <Route path="/v/:election/:token">
        <Landing />
      </Route>
      <Route path="/v/:election/:token/*">
        <ToLanding />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

function ToLanding() {
  const { election = '' } = useParams();
  return <Redirect to={addresses.landing(election)} replace />;
}
