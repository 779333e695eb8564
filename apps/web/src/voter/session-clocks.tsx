import type { VoterSession } from '@sandoq/contract';
import { useAsk } from '../app/api.ts';
import { useServerNow } from '../app/server-clock.ts';
import { Countdown, Notice } from '../ui/index.ts';
import { voterMessages } from './messages.ts';

/** The two live timers. */
export function SessionClocks({ session }: { readonly session: VoterSession }) {
  const t = voterMessages.useMessages();
  return (
    <dl className="my-3 grid grid-cols-2 gap-2 text-center">
      <div className="flex flex-col justify-between rounded-box border border-hairline bg-card px-2 py-1.5">
        <dt className="text-sm leading-6 text-muted">{t.session.pollLeft}</dt>
        <dd className="text-lg font-bold">
          <Countdown until={session.pollCloses} form="hours" />
        </dd>
      </div>
      <div className="flex flex-col justify-between rounded-box border border-hairline bg-card px-2 py-1.5">
        <dt className="text-sm leading-6 text-muted">{t.session.sessionLeft}</dt>
        <dd className="text-lg font-bold">
          <Countdown until={session.expiresAt} form="days" />
        </dd>
      </div>
    </dl>
  );
}

/** Warns when five minutes and one minute are left, and when the poll has closed meanwhile; read out once each. */
export function SessionWarning({ session }: { readonly session: VoterSession }) {
  const t = voterMessages.useMessages();
  const now = useServerNow();
  const left = Date.parse(session.expiresAt) - now;
  // The poll may be closed before its time.
  const view = useAsk(
    'readElection',
    { params: { election: session.election } },
    { refetchInterval: 20_000 },
  );
  const closed = view.data !== undefined && view.data.state !== 'open';
  const over = closed || now >= Date.parse(session.pollCloses);
  return (
    <div aria-live="assertive">
      {over && (
        <Notice kind="attention" title={t.landing.over}>
          {t.landing.overHelp}
        </Notice>
      )}
      {!over && left <= 60_000 && <Notice kind="attention">{t.session.oneMinute}</Notice>}
      {!over && left > 60_000 && left <= 300_000 && <Notice kind="attention">{t.session.fiveMinutes}</Notice>}
    </div>
  );
}
