import type { VoterSession } from '@sandoq/contract';
import { plainPaths } from '@sandoq/contract/client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { queryClient, useAsk } from '../app/api.ts';
import type { Failed } from '../app/api.ts';
import { useEvents } from '../app/events.ts';
import { useServerNow } from '../app/server-clock.ts';
import { Page, ProblemNotice, Waiting } from '../ui/index.ts';
import { voterMessages } from './messages.ts';
import { SessionEnded } from './session-ended.tsx';
import type { SessionEnd } from './ended-text.ts';

const ENDS: Readonly<Record<string, SessionEnd>> = {
  'session-missing': 'missing',
  'session-expired': 'expired',
  'session-replaced': 'replaced',
};

interface WithSessionProps {
  readonly election: string;
  /** The page's title while the session is being asked for. */
  readonly title: string;
  /** Keeps what is shown when the time is over: a receipt that is already here. */
  readonly keep?: boolean;
  readonly children: (session: VoterSession) => ReactNode;
}

/**
 * Shows its children to the voter who is signed in, and at once says so when the session has ended: by its time, or
 * because another device signed in. Told by events; asked for every twenty seconds besides.
 */
export function WithSession({ election, title, keep = false, children }: WithSessionProps) {
  const t = voterMessages.useMessages();
  const [end, setEnd] = useState<SessionEnd | null>(null);
  const now = useServerNow();
  const { data, error } = useAsk('readVoterSession', {}, { refetchInterval: end === null ? 20_000 : false });
  const again = () => void queryClient.invalidateQueries({ queryKey: ['readVoterSession'] });
  useEvents(data === undefined || end !== null ? null : plainPaths.voterEvents, {
    'session-ended': (event) => setEnd(endOf(event)),
    'confirmation-received': again,
    recorded: again,
    resync: again,
  });
  const ended = end ?? refusalEnd(error) ?? (data === undefined ? null : sessionEnd(data, election, now));
  if (ended !== null && !(keep && ended !== 'missing'))
    return <SessionEnded election={election} end={ended} stage={data?.stage} />;
  if (data !== undefined) return children(data);
  return (
    <Page title={title}>
      {error === null ? <Waiting text={t.ballot.loading} /> : <ProblemNotice failure={error.failure} />}
    </Page>
  );
}

const refusalEnd = (error: Failed | null): SessionEnd | null =>
  error?.failure.kind === 'refused' ? (ENDS[error.failure.problem.code] ?? null) : null;

function sessionEnd(session: VoterSession, election: string, now: number): SessionEnd | null {
  if (session.election !== election) return 'missing';
  return now >= Date.parse(session.expiresAt) ? 'expired' : null;
}

function endOf(event: unknown): SessionEnd {
  const reason = typeof event === 'object' && event !== null && 'reason' in event ? event.reason : null;
  if (reason === 'replaced') return 'replaced';
  return reason === 'expired' ? 'expired' : 'missing';
}
