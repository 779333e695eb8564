import { LinkButton, Notice } from '../ui/index.ts';
import { PublicPage } from './public-page.tsx';
import { publicMessages } from './messages.ts';

interface ResultNotYetProps {
  readonly election: string;
  /** The record has the count already; only the announcement is missing. */
  readonly counted: boolean;
}

/** Where a result will stand. */
export function ResultNotYet({ election, counted }: ResultNotYetProps) {
  const t = publicMessages.useMessages();
  return (
    <PublicPage title={t.resultOf}>
      <Notice kind="info" title={t.resultNotYet}>
        {counted && <p>{t.resultCounted}</p>}
        <p>{t.resultNotYetAbout}</p>
      </Notice>
      <div className="flex flex-wrap gap-2">
        <LinkButton kind="secondary" to={`/e/${election}`}>
          {t.seeElection}
        </LinkButton>
        {counted && (
          <LinkButton kind="secondary" to={`/e/${election}/record`}>
            {t.seeRecord}
          </LinkButton>
        )}
      </div>
    </PublicPage>
  );
}
