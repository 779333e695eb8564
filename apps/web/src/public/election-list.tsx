import type { Output } from '@sandoq/contract/client';
import { useFormats } from '../app/formats.ts';
import { LinkButton } from '../ui/index.ts';
import { publicMessages } from './messages.ts';
import { StateBadge } from './state-badge.tsx';

type Election = Output<'listElections'>['items'][number];

const RUNNING = new Set(['open']);
const UPCOMING = new Set(['draft', 'sealed']);

/** Elections that run, that come, and that are over, each group newest first. */
export function ElectionList({ elections }: { readonly elections: readonly Election[] }) {
  const t = publicMessages.useMessages();
  if (elections.length === 0) return <p className="my-8 text-muted">{t.noElections}</p>;
  const group = (belongs: (state: string) => boolean) =>
    elections.filter(({ state }) => belongs(state)).toSorted((a, b) => (a.closes < b.closes ? 1 : -1));
  const running = group((state) => RUNNING.has(state));
  const upcoming = group((state) => UPCOMING.has(state));
  const finished = group((state) => !RUNNING.has(state) && !UPCOMING.has(state));
  return (
    <>
      <Group title={t.running} elections={running} none={t.noneRunning} />
      {upcoming.length > 0 && <Group title={t.upcoming} elections={upcoming} />}
      {finished.length > 0 && <Group title={t.finished} elections={finished} />}
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly elections: readonly Election[];
  readonly none?: string;
}

function Group({ title, elections, none }: GroupProps) {
  return (
    <section className="mt-8">
      <h2>{title}</h2>
      {elections.length === 0 && <p className="mt-2 text-muted">{none}</p>}
      <ul className="mt-3 grid gap-4">
        {elections.map((election) => (
          <li key={election.id}>
            <ElectionCard election={election} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ElectionCard({ election }: { readonly election: Election }) {
  const t = publicMessages.useMessages();
  const f = useFormats();
  const { id, state } = election;
  return (
    <article className="flex flex-wrap items-end justify-between gap-4 rounded-box border border-hairline bg-card p-4 sm:p-5">
      <div className="min-w-0">
        <p>
          <StateBadge state={state} />
        </p>
        <h3 className="mt-2 text-lg leading-8 font-bold">{f.text(election.title)}</h3>
        <p className="text-muted">{f.text(election.organizer)}</p>
        <dl className="mt-2 grid gap-x-3 sm:grid-cols-[auto_1fr]">
          <dt className="text-muted">{t.opensAt}</dt>
          <dd>{f.moment(election.opens)}</dd>
          <dt className="text-muted">{t.closesAt}</dt>
          <dd>{f.moment(election.closes)}</dd>
        </dl>
      </div>
      <div className="flex flex-wrap gap-2">
        {state === 'published' && <LinkButton to={`/e/${id}/result`}>{t.seeResult}</LinkButton>}
        {state === 'open' && <LinkButton to={`/v/${id}`}>{t.vote}</LinkButton>}
        <LinkButton kind="secondary" to={`/e/${id}`}>
          {t.seeElection}
        </LinkButton>
      </div>
    </article>
  );
}
