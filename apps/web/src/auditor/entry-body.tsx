import type { Output } from '@sandoq/contract/client';
import { hashBytes, hashToHex } from '@sandoq/protocol';
import type { Notice as RecordNotice } from '@sandoq/protocol';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { recordPath } from '../public/record-links.ts';
import { Button, LinkButton, Notice, Waiting } from '../ui/index.ts';
import { anchorTold } from './anchors-of-entry.ts';
import { Code } from './code.tsx';
import { EntryAnchors } from './entry-anchors.tsx';
import { EntrySummary } from './entry-summary.tsx';
import { auditorMessages } from './messages.ts';

interface EntryBodyProps {
  readonly election: string;
  readonly view: Output<'readRecordEntry'>;
}

/** The body of an entry: said in words at once, its full text on demand, its hash checked here. */
export function EntryBody({ election, view }: EntryBodyProps) {
  const t = auditorMessages.useMessages();
  const [shown, setShown] = useState(false);
  const path = `${recordPath(election)}/body/${hashToHex(view.body)}`;
  // A ballot's body is large and says nothing readable: it comes only when asked for.
  const asked = useQuery({
    queryKey: ['body', path],
    queryFn: () => fetchBody(path, view.body),
    enabled: shown || view.type !== 'ballot',
    staleTime: Infinity,
  });
  const body = asked.data;
  return (
    <section className="my-4">
      {body !== undefined && <EntrySummary election={election} type={view.type} body={body.json} />}
      {body !== undefined && view.type === 'notice' && (
        <EntryAnchors
          election={election}
          title={t.anchorTold}
          choose={(anchors) => anchorTold(anchors, body.json as RecordNotice)}
        />
      )}
      {body !== undefined && !body.matches && (
        <Notice kind="danger" live="alert">
          {t.bodyBad}
        </Notice>
      )}
      {asked.isFetching && <Waiting text={t.loadingBody} />}
      {asked.isError && (
        <Notice kind="attention" live="status">
          <p>{t.bodyUnreachable}</p>
          <Button kind="quiet" onClick={() => void asked.refetch()}>
            {t.retry}
          </Button>
        </Notice>
      )}
      {shown && body !== undefined && (
        <>
          <h2 className="mt-4">{t.bodyText}</h2>
          {body.matches && <p className="text-muted">{t.bodyGood}</p>}
          <Code text={JSON.stringify(body.json, null, 2)} label={t.bodyText} />
        </>
      )}
      <div className="no-print mt-3 flex flex-wrap gap-2">
        {!shown && (
          <Button kind="secondary" onClick={() => setShown(true)}>
            {t.showBody}
          </Button>
        )}
        <LinkButton kind="quiet" href={path} download={`${view.type}-${view.index}.json`}>
          {t.downloadBody}
        </LinkButton>
      </div>
    </section>
  );
}

async function fetchBody(path: string, hash: string) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`status ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return { json, matches: hashBytes(bytes) === hash };
}
