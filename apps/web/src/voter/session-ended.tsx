import type { VoterSession } from '@sandoq/contract';
import { useEffect } from 'react';
import { useAsk } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { LinkButton, Notice, Page } from '../ui/index.ts';
import { addresses } from './addresses.ts';
import { endedText } from './ended-text.ts';
import type { SessionEnd } from './ended-text.ts';
import { voterMessages } from './messages.ts';
import { noteSignedIn, readInvitation } from './visit.ts';

interface SessionEndedProps {
  readonly election: string;
  readonly end: SessionEnd;
  /** How far the voter was when last heard of; undefined when it was never heard. */
  readonly stage: VoterSession['stage'] | undefined;
}

/** Says why the page was closed and what may have come of the vote, and leads back to the beginning. */
export function SessionEnded({ election, end, stage }: SessionEndedProps) {
  const t = voterMessages.useMessages();
  const { digits } = useFormats();
  const view = useAsk('readElection', { params: { election } }, { staleTime: 60_000 });
  useEffect(() => noteSignedIn(false), []);
  const title = {
    missing: t.session.missingTitle,
    expired: t.session.expiredTitle,
    replaced: t.session.replacedTitle,
  }[end];
  const token = readInvitation(election);
  const start = addresses.landing(election);
  return (
    <Page title={title}>
      <Notice kind="attention" live="alert">
        <p>{t.session[endedText(end, stage)]}</p>
        {end === 'replaced' && <p className="mt-2">{t.session.replacedNotYou}</p>}
      </Notice>
      <LinkButton wide to={token === null ? start : `${start}/${token}`}>
        {t.session.again}
      </LinkButton>
      {view.data !== undefined && (
        <p className="mt-5">
          {t.session.support} <a href={`tel:${view.data.supportPhone}`}>{digits(view.data.supportPhone)}</a>
        </p>
      )}
    </Page>
  );
}
