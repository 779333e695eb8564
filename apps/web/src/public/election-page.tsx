import type { ElectionView } from '@sandoq/contract';
import { useAsk } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { Countdown, LinkButton, Notice, ProblemNotice, Rows, Waiting } from '../ui/index.ts';
import { PublicPage } from './public-page.tsx';
import { publicMessages } from './messages.ts';
import { Office } from './office.tsx';
import { KeyHolders } from './key-holders.tsx';
import { StateBadge } from './state-badge.tsx';

/** One election as everybody sees it: times, offices, candidates, and the door to vote, record or result. */
export function ElectionPage({ election }: { readonly election: string }) {
  const t = publicMessages.useMessages();
  const f = useFormats();
  const asked = useAsk('readElection', { params: { election } });
  if (asked.isPending)
    return (
      <PublicPage title={t.seeElection}>
        <Waiting />
      </PublicPage>
    );
  if (asked.error)
    return (
      <PublicPage title={t.seeElection}>
        <ProblemNotice failure={asked.error.failure} />
        <LinkButton kind="secondary" to="/">
          {t.backHome}
        </LinkButton>
      </PublicPage>
    );
  const view = asked.data;
  return (
    <PublicPage title={f.text(view.title)} over={f.text(view.organizer)} width="wide">
      <div className="grid items-start gap-x-10 lg:grid-cols-[20rem_1fr]">
        <Facts view={view} />
        <section>
          <h2 className="mt-6 lg:mt-0">{t.offices}</h2>
          {view.contests.map((contest) => (
            <Office key={contest.id} contest={contest} weighted={view.weighted} />
          ))}
        </section>
      </div>
    </PublicPage>
  );
}

function Facts({ view }: { readonly view: ElectionView }) {
  const t = publicMessages.useMessages();
  const f = useFormats();
  const { id, state } = view;
  const isLate = Date.parse(view.serverTime) >= Date.parse(view.opens);
  return (
    <div className="lg:sticky lg:top-4">
      <StateBadge state={state} />
      {state === 'sealed' && (
        <Notice kind="info">{isLate ? t.opensLate : t.notOpenYet({ time: f.moment(view.opens) })}</Notice>
      )}
      {(state === 'closed' || state === 'tallied') && <Notice kind="info">{t.countingNow}</Notice>}
      <Rows
        rows={[
          { name: t.opensAt, value: f.moment(view.opens) },
          { name: t.closesAt, value: f.moment(view.closes) },
          ...(state === 'open'
            ? [{ name: t.closesIn, value: <Countdown until={view.closes} form="hours" /> }]
            : []),
          ...(state === 'sealed' && !isLate
            ? [{ name: t.opensIn, value: <Countdown until={view.opens} form="days" /> }]
            : []),
          ...(view.weighted ? [{ name: t.weightedRow, value: t.sharesVote }] : []),
          ...(view.custody === 'authority' ? [{ name: t.votingCode, value: t.votingCodeByRegistrar }] : []),
          {
            name: t.supportPhone,
            value: (
              <a href={`tel:${view.supportPhone}`} dir="ltr">
                {f.digits(view.supportPhone)}
              </a>
            ),
          },
        ]}
      />
      <div className="no-print flex flex-col gap-2">
        {state === 'open' && (
          <LinkButton wide to={`/v/${id}`}>
            {t.vote}
          </LinkButton>
        )}
        {state === 'published' && (
          <LinkButton wide to={`/e/${id}/result`}>
            {t.seeResult}
          </LinkButton>
        )}
        {state !== 'draft' && (
          <LinkButton wide kind="secondary" to={`/e/${id}/record`}>
            {t.seeRecord}
          </LinkButton>
        )}
      </div>
      <KeyHolders trustees={view.trustees} />
    </div>
  );
}
