import { displayTracker } from '@sandoq/protocol/voter';
import { bytesToHex, fromBase64Url } from '@sandoq/kernel';
import { useNumbers } from '../app/numbers.ts';
import { LinkButton } from '../ui/index.ts';
import { addresses } from './addresses.ts';
import { useAuditWords } from './audit-words.ts';
import { voterMessages } from './messages.ts';
import { useVoterWeight } from './voter-weight.tsx';

interface AuditInvitationProps {
  readonly election: string;
  readonly tracker: string;
  /** Of its ballots; null where another page made them. */
  readonly trackers: readonly string[] | null;
}

/**
 * The tracker of the vote that is ready, and the choice to test it instead of casting it. The device has committed to
 * what it encrypted before it learns which of the two the voter wants.
 */
export function AuditInvitation({ election, tracker, trackers }: AuditInvitationProps) {
  const { ballots } = useVoterWeight();
  const t = useAuditWords(ballots.length);
  return (
    <section className="my-6 rounded-box border border-hairline bg-card px-4 pt-3 pb-1">
      {ballots.length === 1 ? (
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span>{t.tracker}</span>
          <Tracker tracker={tracker} />
        </p>
      ) : (
        trackers !== null && <Trackers trackers={trackers} name={t.trackers} />
      )}
      <details className="mt-1 border-t border-hairline">
        <summary className="min-h-11 cursor-pointer py-2 font-bold text-primary">{t.ask}</summary>
        <p>{t.what}</p>
        <p className="mt-2">{t.optional}</p>
        <div className="my-3">
          <LinkButton
            kind="secondary"
            wide
            to={addresses.audit(election, bytesToHex(fromBase64Url(tracker)))}
          >
            {t.go}
          </LinkButton>
        </div>
      </details>
    </section>
  );
}

function Tracker({ tracker }: { readonly tracker: string }) {
  return (
    <bdi dir="ltr" className="font-mono text-lg font-bold whitespace-nowrap">
      {displayTracker(tracker)}
    </bdi>
  );
}

function Trackers({ trackers, name }: { readonly trackers: readonly string[]; readonly name: string }) {
  const t = voterMessages.useMessages().shares;
  const { count } = useNumbers();
  const { ballots } = useVoterWeight();
  return (
    <>
      <p>{name}</p>
      <ul aria-label={name} className="my-1 divide-y divide-hairline">
        {trackers.map((tracker, i) => (
          <li key={tracker} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1">
            <span className="text-muted">{t.ballotOf(count(ballots[i] ?? 1))}</span>
            <Tracker tracker={tracker} />
          </li>
        ))}
      </ul>
    </>
  );
}
