import type { ResultView } from '@sandoq/contract';
import { useAsk } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { serverNow } from '../app/server-clock.ts';
import { Button, LinkButton, Notice, Page, ProblemNotice, Waiting } from '../ui/index.ts';
import { ContestResult } from './contest-result.tsx';
import { LotNote } from './lot-note.tsx';
import { publicMessages } from './messages.ts';
import { SingleTrustee } from './single-trustee.tsx';
import { Turnout } from './turnout.tsx';
import { VerifyYourself } from './verify-yourself.tsx';

/** The announced result of an election. */
export function ResultPage({ election }: { readonly election: string }) {
  const t = publicMessages.useMessages();
  const asked = useAsk('readResult', { params: { election } });
  if (asked.isPending)
    return (
      <Page title={t.resultOf}>
        <Waiting />
      </Page>
    );
  if (asked.error) {
    const { failure } = asked.error;
    const early = failure.kind === 'refused' && failure.problem.status !== 404;
    return (
      <Page title={t.resultOf}>
        {early ? (
          <Notice kind="info" title={t.resultNotYet}>
            <p>{t.resultNotYetAbout}</p>
          </Notice>
        ) : (
          <ProblemNotice failure={failure} />
        )}
        <LinkButton kind="secondary" to={`/e/${election}`}>
          {t.seeElection}
        </LinkButton>
      </Page>
    );
  }
  return <Result result={asked.data} />;
}

function Result({ result }: { readonly result: ResultView }) {
  const t = publicMessages.useMessages();
  const f = useFormats();
  const { id, title, organizer, closes } = result.election;
  return (
    <Page title={t.resultTitle({ title: f.text(title) })} over={f.text(organizer)} width="wide">
      <div className="mx-auto max-w-4xl">
        <p className="text-muted">
          {t.closesAt}: {f.moment(closes)}
        </p>
        <Turnout eligible={result.eligible} ballots={result.ballots} />
        {result.contests.map((contest) => (
          <ContestResult key={contest.id} contest={contest} ballots={result.ballots} />
        ))}
        {result.contests.some(({ ties }) => ties.some(({ order }) => order !== null)) && (
          <LotNote election={id} />
        )}
        {result.singleTrustee && <SingleTrustee />}
        <div className="no-print my-6 flex flex-wrap gap-2">
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
        <VerifyYourself election={id} />
        <p className="mt-6 hidden text-sm print:block">
          {t.printedAt({ time: f.moment(new Date(serverNow()).toISOString()) })} <bdi>{location.href}</bdi>
        </p>
      </div>
    </Page>
  );
}
