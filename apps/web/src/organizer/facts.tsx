import type { ContestView, OrganizerElection } from '@sandoq/contract';
import { Link } from 'wouter';
import { useFormats } from '../app/formats.ts';
import { useNumbers, type Numbers } from '../app/numbers.ts';
import type { OrganizerMessages } from '../messages/fa/organizer.ts';
import { Notice, Rows } from '../ui/index.ts';
import { organizerMessages } from './messages.ts';

/** What an office is, in a line: how voters answer, for how many places, among how many candidates. */
function officeLine(
  t: OrganizerMessages,
  contest: ContestView,
  title: string,
  count: Numbers['count'],
): string {
  if (contest.kind === 'text') return t.officeLineText({ title });
  if (contest.kind === 'choice' && contest.rule === 'yes-no-abstain') return t.officeLineMotion({ title });
  const line = contest.alternates === 0 ? t.officeLineNoAlternates : t.officeLine;
  return line({
    title: contest.kind === 'choice' ? title : t.officeOfKind({ title, kind: t.officeKind[contest.kind] }),
    seats: count(contest.seats),
    alternates: count(contest.alternates),
    candidates: count(contest.candidates.length),
  });
}

/** The election's settings and offices, who holds its key, and its public pages. */
export function Facts({ view }: { readonly view: OrganizerElection }) {
  const t = organizerMessages.useMessages();
  const f = useFormats();
  const { count } = useNumbers();
  return (
    <section className="my-4">
      <h2>{t.facts}</h2>
      <Rows
        rows={[
          { name: t.colOpens, value: f.moment(view.opens) },
          { name: t.colCloses, value: f.moment(view.closes) },
          {
            name: t.factConfirmation,
            value: view.confirmation === 'inbound' ? t.confirmationInbound : t.confirmationCode,
          },
          { name: t.factOrder, value: view.randomOrder ? t.orderRandom : t.orderFixed },
          {
            name: t.factCustody,
            value: view.custody === 'authority' ? t.custodyAuthority : t.custodyPlatform,
          },
          ...(view.weighted
            ? [
                {
                  name: t.factShares,
                  value: t.shares({ shares: count(view.eligibleWeight), voters: count(view.eligible) }),
                },
              ]
            : []),
          { name: t.factRevoting, value: view.revoting ? t.revotingYes : t.revotingNo },
          { name: t.factSession, value: t.minutes({ count: count(view.sessionMinutes) }) },
          { name: t.factSupport, value: <bdi>{f.digits(view.supportPhone)}</bdi> },
        ]}
      />
      <h3 className="font-bold">{t.factOffices}</h3>
      <ul className="list-disc ps-5">
        {view.contests.map((contest) => (
          <li key={contest.id}>{officeLine(t, contest, f.text(contest.title), count)}</li>
        ))}
      </ul>
      {view.singleTrustee ? (
        <Notice kind="attention" title={t.singleTrusteeTitle}>
          <p>{t.singleTrustee}</p>
        </Notice>
      ) : (
        <Notice kind="info" title={t.trusteesTitle}>
          <p>
            {t.trusteesFact({
              n: count(view.trustees.members.length),
              t: count(view.trustees.threshold),
              names: view.trustees.members.map(({ name }) => f.text(name)).join(t.and),
            })}
          </p>
        </Notice>
      )}
      {view.state !== 'draft' && <PublicPages view={view} />}
    </section>
  );
}

function PublicPages({ view }: { readonly view: OrganizerElection }) {
  const t = organizerMessages.useMessages();
  return (
    <ul className="no-print mt-3 space-y-1">
      <li>
        <Link to={`/e/${view.id}`}>{t.publicPage}</Link>
      </li>
      <li>
        <Link to={`/e/${view.id}/record`}>{t.publicRecord}</Link>
      </li>
      {view.state === 'published' && (
        <li>
          <Link to={`/e/${view.id}/result`}>{t.resultPage}</Link>
        </li>
      )}
    </ul>
  );
}
