import { useEffect } from 'react';
import { useAsk } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { LinkButton, Notice, Page } from '../ui/index.ts';
import { addresses } from './addresses.ts';
import { voterMessages } from './messages.ts';
import { noteSignedIn, readInvitation } from './visit.ts';

/** Why the voter is not signed in (any more). */
export type SessionEnd = 'missing' | 'expired' | 'replaced';

/** Says why the page was closed, that nothing was cast by it, and leads back to the beginning. */
export function SessionEnded({ election, end }: { readonly election: string; readonly end: SessionEnd }) {
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
        <p>{t.session[end]}</p>
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
