import { displayTracker, hexToHash, readTracker } from '@sandoq/protocol/voter';
import { useAsk } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { PublicPage } from '../public/public-page.tsx';
import { Card, LinkButton, Notice, Progress, Waiting } from '../ui/index.ts';
import { auditMessages } from '../voter/audit-messages.ts';
import { AuditedTracker } from '../voter/audit-parts.tsx';
import { OpenedChoices } from './opened-choices.tsx';
import { untilFound } from './until-found.ts';
import { useOpened } from './use-opened.ts';

interface AuditPageProps {
  readonly election: string;
  /** The tracker as it stands in the address: 64 hex digits, or typed as people read it. */
  readonly written: string;
}

/**
 * The second device: shows the tracker at once, waits until the ballot is opened, encrypts it again and shows what was in
 * it. It learns nothing from the first device but the tracker; the opening comes from the public record.
 */
export function AuditPage({ election, written }: AuditPageProps) {
  const t = auditMessages.useMessages().second;
  const { text } = useFormats();
  const view = useAsk('readElection', { params: { election } }, { staleTime: 60_000 });
  const over = view.data === undefined ? {} : { over: text(view.data.title) };
  const asked = readTracker(written)?.text ?? null;
  return (
    <PublicPage title={t.title} {...over}>
      {asked === null ? (
        <Notice kind="danger">{t.malformed}</Notice>
      ) : (
        <Audited election={election} asked={asked} weighted={view.data?.weighted === true} />
      )}
    </PublicPage>
  );
}

/** A tracker in one of the forms of {@link readTracker}, as people read it. */
const shownOf = (asked: string): string => {
  if (asked.length === 16) return asked.replaceAll(/(.{4})(?!$)/g, '$1-');
  return displayTracker(asked.length === 64 ? hexToHash(asked) : asked);
};

interface AuditedProps {
  readonly election: string;
  readonly asked: string;
  readonly weighted: boolean;
}

function Audited({ election, asked, weighted }: AuditedProps) {
  const t = auditMessages.useMessages().second;
  const shown = shownOf(asked);
  const tracker = asked.length === 64 ? hexToHash(asked) : asked.length === 16 ? shown : asked;
  const found = useAsk(
    'findTracker',
    { params: { election, tracker: asked } },
    { refetchInterval: untilFound, staleTime: Number.POSITIVE_INFINITY },
  );
  const entry = found.data;
  const answer = useOpened(election, tracker, entry);
  const missing = found.error?.failure.kind === 'refused' && found.error.failure.problem.status === 404;
  return (
    <>
      <AuditedTracker shown={shown} />
      {answer === null && <p className="font-semibold">{t.compareFirst}</p>}
      <div aria-live="polite">
        {entry === undefined && !missing && <Waiting text={t.loading} />}
        {entry === undefined && missing && (
          <Notice kind="attention">
            <p className="flex items-center gap-2 font-bold">
              <span className="spinner" aria-hidden="true" />
              {t.waiting}
            </p>
            <p>{t.waitingText}</p>
          </Notice>
        )}
        {entry?.type === 'ballot' && <Notice kind="attention">{t.cast}</Notice>}
        {entry?.type === 'challenged' && answer === null && <Progress text={t.checking} />}
        {answer?.kind === 'wrong' && <Notice kind="danger">{t.wrong}</Notice>}
        {answer?.kind === 'mismatch' && <Notice kind="danger">{t.mismatch}</Notice>}
        {answer?.kind === 'opened' && (
          <Notice kind="done">
            <p className="text-lg font-bold">{t.holds}</p>
            <p>{t.holdsText}</p>
          </Notice>
        )}
      </div>
      {answer?.kind === 'opened' && (
        <>
          <h2 className="mt-6">{t.inside}</h2>
          <OpenedChoices contests={answer.contests} choices={answer.choices} weighted={weighted} />
          <Compare />
          <Further election={election} shown={shown} index={entry?.index ?? 0} />
        </>
      )}
    </>
  );
}

function Compare() {
  const t = auditMessages.useMessages().second;
  return (
    <Card title={t.compareTitle}>
      <ul className="list-disc space-y-1 ps-5 marker:text-turquoise">
        {t.compare.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="mt-3">{t.good}</p>
      <p className="mt-2 font-semibold">{t.bad}</p>
    </Card>
  );
}

interface FurtherProps {
  readonly election: string;
  readonly shown: string;
  readonly index: number;
}

function Further({ election, shown, index }: FurtherProps) {
  const t = auditMessages.useMessages().second;
  const { digits } = useFormats();
  return (
    <>
      <p>{t.spoiled}</p>
      <div className="no-print my-3">
        <LinkButton kind="secondary" to={`/e/${election}/record/entry/${index}`}>
          {t.entry(digits(index))}
        </LinkButton>
      </div>
      <details className="my-4">
        <summary className="min-h-11 cursor-pointer py-2 font-bold text-primary">{t.trust}</summary>
        <p>{t.trustText}</p>
        <code
          dir="ltr"
          className="mt-2 block rounded-box border border-hairline bg-paper p-3 text-start text-sm break-all"
        >
          npm run verify -- audit {shown} {location.origin}/record/{election}/
        </code>
      </details>
    </>
  );
}
