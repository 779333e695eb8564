import type { Output } from '@sandoq/contract/client';
import { Link } from 'wouter';
import { useFormats } from '../app/formats.ts';
import { useNumbers } from '../app/numbers.ts';
import { PublicPage } from '../public/public-page.tsx';
import { LinkButton, Rows } from '../ui/index.ts';
import { anchorsCovering } from './anchors-of-entry.ts';
import { Code } from './code.tsx';
import { EntryAnchors } from './entry-anchors.tsx';
import { EntryBody } from './entry-body.tsx';
import { typeNames } from './entry-type.ts';
import { useElectionTitle } from './election-title.ts';
import { Inclusion } from './inclusion.tsx';
import { auditorMessages } from './messages.ts';

interface EntryViewProps {
  readonly election: string;
  readonly view: Output<'readRecordEntry'>;
}

/** An entry: what it says, that it is in the record, and the technical details for those who want them. */
export function EntryView({ election, view }: EntryViewProps) {
  const t = auditorMessages.useMessages();
  const f = useFormats();
  const { count } = useNumbers();
  const title = useElectionTitle(election);
  const name = typeNames(t)[view.type];
  return (
    <PublicPage
      title={t.entryTitle({ index: count(view.index), type: name })}
      over={
        <>
          <Link to={`/e/${election}/record`}>{t.recordTitle}</Link>
          {title !== '' && <span> · {title}</span>}
        </>
      }
    >
      <Inclusion election={election} view={view} />
      <Rows
        rows={[
          ...(view.tracker === null
            ? []
            : [
                {
                  name: t.tracker,
                  value: (
                    <span dir="ltr" className="font-mono text-lg whitespace-nowrap">
                      {view.tracker}
                    </span>
                  ),
                },
              ]),
          {
            name: t.time,
            value: (
              <>
                {f.moment(view.time)}
                <span className="block text-sm font-normal text-muted">{t.timeRoundedHere}</span>
              </>
            ),
          },
        ]}
      />
      {view.type === 'ballot' && <p className="my-4">{t.hiddenChoices}</p>}
      {view.type === 'challenged' && view.tracker !== null && (
        <div className="no-print my-4">
          <LinkButton to={`/e/${election}/audit/${view.tracker}`}>{t.openAudited}</LinkButton>
        </div>
      )}
      <EntryBody key={view.body} election={election} view={view} />
      <EntryAnchors
        election={election}
        title={t.entryAnchors}
        choose={(anchors) => anchorsCovering(anchors, view.index)}
      />
      <details className="my-4">
        <summary className="min-h-11 cursor-pointer py-2 font-semibold text-primary">{t.details}</summary>
        <h2 className="mt-2 text-base">{t.entryJson}</h2>
        <Code text={view.entry} />
        <h2 className="mt-3 text-base">{t.proof}</h2>
        <p className="text-muted">{t.proofAbout}</p>
        <Code text={view.proof} label={t.proof} />
      </details>
      <nav aria-label={t.entries} className="no-print my-6 flex flex-wrap gap-2">
        {view.index > 0 && (
          <LinkButton kind="secondary" to={`/e/${election}/record/entry/${view.index - 1}`}>
            {t.previousEntry}
          </LinkButton>
        )}
        {view.index + 1 < view.size && (
          <LinkButton kind="secondary" to={`/e/${election}/record/entry/${view.index + 1}`}>
            {t.nextEntry}
          </LinkButton>
        )}
      </nav>
    </PublicPage>
  );
}
