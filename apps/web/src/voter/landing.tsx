import type { ElectionView } from '@sandoq/contract';
import { useEffect } from 'react';
import { useParams } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { queryClient, useAsk } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { useServerNow } from '../app/server-clock.ts';
import { Card, Countdown, LinkButton, Notice, Page, ProblemNotice, Rows, Waiting } from '../ui/index.ts';
import { addresses } from './addresses.ts';
import { voterMessages } from './messages.ts';
import { VoteAgain } from './vote-again.tsx';
import { keepInvitation, maybeSignedIn, SIGNED_OUT } from './visit.ts';

/** Where the invitation's link leads: what the election is, and one button. */
export function Landing() {
  const t = voterMessages.useMessages();
  const { text } = useFormats();
  const { election = '', token } = useParams();
  const cameBySigningOut = useHistoryState<unknown>() === SIGNED_OUT && !maybeSignedIn();
  useEffect(() => {
    if (token !== undefined) keepInvitation(election, token);
  }, [election, token]);
  const { data, error } = useAsk('readElection', { params: { election } }, { refetchInterval: 60_000 });
  const title = data === undefined ? t.landing.enter : text(data.title);
  return (
    <Page title={title} {...(data === undefined ? {} : { over: text(data.organizer) })}>
      {cameBySigningOut && (
        <Notice kind="done" live="status">
          {t.landing.loggedOut}
        </Notice>
      )}
      {error !== null && <ProblemNotice failure={error.failure} />}
      {data === undefined && error === null && <Waiting />}
      {data !== undefined && <Election election={data} />}
    </Page>
  );
}

function Election({ election }: { readonly election: ElectionView }) {
  const t = voterMessages.useMessages();
  const { digits, moment, text } = useFormats();
  const comes = ['draft', 'sealed', 'open'].includes(election.state);
  return (
    <>
      <Door election={election} />
      <Rows
        rows={[
          { name: t.landing.opens, value: moment(election.opens) },
          { name: t.landing.closes, value: moment(election.closes) },
        ]}
      />
      {comes && (
        <Card title={t.landing.needTitle}>
          <ul className="list-disc space-y-1 ps-5 marker:text-turquoise">
            {[...t.landing.need, ...(election.custody === 'authority' ? [t.landing.needCode] : [])].map(
              (line) => (
                <li key={line}>{line}</li>
              ),
            )}
          </ul>
          <p className="mt-3">{t.landing.session(digits(election.sessionMinutes))}</p>
        </Card>
      )}
      {comes && election.weighted && (
        <Card title={t.shares.landingTitle}>
          <p>{t.shares.landing}</p>
        </Card>
      )}
      {comes && election.revoting && (
        <Card title={t.landing.revotingTitle}>
          <p>{t.landing.revoting}</p>
        </Card>
      )}
      <Card title={t.landing.offices}>
        <ol className="list-inside ltr:list-decimal rtl:list-[persian] space-y-1">
          {election.contests.map((contest) => (
            <li key={contest.id}>{text(contest.title)}</li>
          ))}
        </ol>
      </Card>
      <Card title={t.landing.secretTitle}>
        <p>
          {election.contests.some(({ kind }) => kind !== 'choice') ? t.landing.secretMixed : t.landing.secret}
        </p>
        {election.singleTrustee && <p className="mt-2 text-muted">{t.landing.singleTrustee}</p>}
      </Card>
      <p>
        {t.session.support} <a href={`tel:${election.supportPhone}`}>{digits(election.supportPhone)}</a>
      </p>
    </>
  );
}

function Door({ election }: { readonly election: ElectionView }) {
  const t = voterMessages.useMessages();
  const now = useServerNow();
  const asked = useAsk('readVoterSession', {}, { enabled: maybeSignedIn() });
  // An answer from before the session ended may still be at hand.
  const session =
    maybeSignedIn() && asked.data !== undefined && now < Date.parse(asked.data.expiresAt) ? asked.data : null;
  const open = election.state === 'open' && now < Date.parse(election.closes);
  if (session?.election === election.id && open) {
    const { stage } = session;
    const to = {
      choosing: '',
      prepared: addresses.confirm(election.id),
      recorded: addresses.receipt(election.id),
    };
    const first = election.contests[0]?.id ?? '';
    return (
      <div className="my-5">
        <LinkButton wide to={to[stage] || addresses.contest(election.id, first)}>
          {stage === 'recorded' ? t.receipt.title : t.landing.goOn}
        </LinkButton>
        {stage !== 'recorded' && <p className="mt-2 text-muted">{t.landing.goOnWhy}</p>}
        {stage === 'recorded' && election.revoting && <VoteAgain election={election} />}
      </div>
    );
  }
  if (open)
    return (
      <div className="my-5">
        <LinkButton wide to={addresses.login(election.id)}>
          {t.landing.enter}
        </LinkButton>
      </div>
    );
  if (now < Date.parse(election.opens) || election.state === 'draft' || election.state === 'sealed')
    return (
      <Notice kind="attention" title={t.landing.notYet}>
        <p>
          {t.landing.notYetLeft}{' '}
          <strong className="text-xl">
            <Countdown until={election.opens} form="days" onOver={reread} />
          </strong>
        </p>
        <p>{t.landing.notYetHelp}</p>
      </Notice>
    );
  return (
    <Notice kind="info" title={t.landing.over}>
      <p>{t.landing.overHelp}</p>
      <p>
        <a href={`/e/${election.id}`}>{t.landing.result}</a>
      </p>
    </Notice>
  );
}

// The server opens the poll by its own clock, a moment after the time: asked again until it has.
const reread = () => {
  setTimeout(() => void queryClient.invalidateQueries({ queryKey: ['readElection'] }), 2000);
};
