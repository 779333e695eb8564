import { Link } from 'wouter';
import { useAsk } from '../app/api.ts';
import { ProblemNotice, Waiting } from '../ui/index.ts';
import { PublicPage } from './public-page.tsx';
import { ElectionList } from './election-list.tsx';
import { publicMessages } from './messages.ts';
import { VERIFIER } from './record-links.ts';

/** The first page: what this is, and the elections of this installation. */
export function Home() {
  const t = publicMessages.useMessages();
  const elections = useAsk('listElections', {});
  // Answers only in a demonstration; elsewhere there are no such phones.
  const demonstration = useAsk('listHandsets', {}, { staleTime: Infinity });
  return (
    <PublicPage title={t.homeHeadline} width="wide">
      <div className="max-w-3xl space-y-2 text-lg">
        <p>
          {t.homeWhat1} {t.homeWhat2} {t.homeWhat3}
        </p>
      </div>
      {elections.isPending && <Waiting />}
      {elections.error && <ProblemNotice failure={elections.error.failure} />}
      {elections.data && <ElectionList elections={elections.data.items} />}
      <nav aria-label={t.learnMore} className="no-print mt-10 border-t border-hairline pt-6">
        <h2>{t.learnMore}</h2>
        <ul className="mt-3 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <Door to="/guide" name={t.guideCard} about={t.guideCardAbout} />
          <Door href={VERIFIER} name={t.verifierCard} about={t.verifierCardAbout} />
          <Door to="/organizer" name={t.organizerCard} about={t.organizerCardAbout} />
          {demonstration.isSuccess && (
            <Door to="/demo/handset" name={t.handsetCard} about={t.handsetCardAbout} />
          )}
        </ul>
      </nav>
    </PublicPage>
  );
}

interface DoorProps {
  readonly name: string;
  readonly about: string;
  readonly to?: string;
  readonly href?: string;
}

function Door({ name, about, to, href }: DoorProps) {
  return (
    <li>
      {to === undefined ? (
        <a href={href} className="font-bold">
          {name}
        </a>
      ) : (
        <Link to={to} className="font-bold">
          {name}
        </Link>
      )}
      <p className="text-muted">{about}</p>
    </li>
  );
}
