import type { ResultView as Result } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { serverNow } from '../app/server-clock.ts';
import { Button, LinkButton } from '../ui/index.ts';
import { PublicPage } from './public-page.tsx';
import { ContestResult } from './contest-result.tsx';
import { LotNote } from './lot-note.tsx';
import { publicMessages } from './messages.ts';
import { KeyHolders } from './key-holders.tsx';
import { turnoutParts, votesGiven } from './turnout-parts.ts';
import { Turnout } from './turnout.tsx';
import { VerifyYourself } from './verify-yourself.tsx';

/** An announced result: turnout, every office, and how to check all of it. Prints whole. */
export function ResultView({ result }: { readonly result: Result }) {
  const t = publicMessages.useMessages();
  const f = useFormats();
  const { id, title, organizer, closes } = result.election;
  const drawn = result.contests.some(
    (contest) => contest.kind !== 'text' && contest.ties.some(({ order }) => order !== null),
  );
  return (
    <PublicPage title={t.resultTitle({ title: f.text(title) })} over={f.text(organizer)} width="wide">
      <p className="text-muted">
        {t.closesAt}: {f.moment(closes)}
      </p>
      <div className="grid items-start gap-x-10 lg:grid-cols-[1fr_22rem] print:block">
        <div className="min-w-0">
          <Turnout parts={turnoutParts(result)} weighted={result.weighted} />
          {result.contests.map((contest) => (
            <ContestResult
              key={contest.id}
              contest={contest}
              votes={votesGiven(result)}
              weighted={result.weighted}
            />
          ))}
          {drawn && <LotNote election={id} singleTrustee={result.singleTrustee} />}
        </div>
        <div className="min-w-0">
          <VerifyYourself election={id} />
          <KeyHolders trustees={result.trustees} />
          <div className="no-print flex flex-wrap gap-2">
            <Button kind="secondary" onClick={() => print()}>
              {t.print}
            </Button>
            <LinkButton kind="secondary" to={`/e/${id}/record`}>
              {t.seeRecord}
            </LinkButton>
            <LinkButton kind="quiet" to={`/e/${id}`}>
              {t.seeElection}
            </LinkButton>
          </div>
        </div>
      </div>
      <p className="mt-6 hidden text-sm print:block">
        {t.printedAt({ time: f.moment(new Date(serverNow()).toISOString()) })}{' '}
        <bdi>{location.origin + location.pathname}</bdi>
      </p>
    </PublicPage>
  );
}
