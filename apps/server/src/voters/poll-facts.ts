import type { Text } from '@sandoq/contract';
import { decideCasting } from '@sandoq/rules';
import type { ElectionState } from '@sandoq/rules';
import { formatLongDate, formatTime } from '@sandoq/persian';
import type { Deps } from '../deps.ts';
import type { TenantTx } from '../platform/index.ts';
import { refused } from './refusals.ts';

/** What the voter's door must know of an election. Times in milliseconds since the epoch. */
export interface PollFacts {
  readonly electionId: string;
  readonly operatorId: string;
  readonly title: Text;
  readonly state: ElectionState;
  readonly opens: number;
  readonly closes: number;
  readonly sessionMinutes: number;
  readonly codeDigits: number;
  readonly supportPhone: string;
}

/** What this domain needs from the ones that come after it. */
export interface VoterNeeds {
  /** The facts of an election, drafts included; undefined when there is none. */
  readonly pollOf: (deps: Deps, electionId: string) => Promise<PollFacts | undefined>;
  /**
   * Locks an election until the transaction ends, so that nobody seals it meanwhile.
   * @returns whether it is still a draft
   */
  readonly lockDraft: (tx: TenantTx, electionId: string) => Promise<boolean>;
  /** How far a voter's ballot is. */
  readonly ballotStageOf: (
    tx: TenantTx,
    voterId: string,
  ) => Promise<{ readonly stage: 'choosing' | 'prepared' | 'recorded'; readonly tracker: string | null }>;
}

/** The facts of an election that voters may know of: no draft. @throws election-unknown */
export async function requirePoll(needs: VoterNeeds, deps: Deps, electionId: string): Promise<PollFacts> {
  const poll = await needs.pollOf(deps, electionId);
  if (poll === undefined || poll.state === 'draft') throw refused('election-unknown');
  return poll;
}

/** Lets nobody in before the poll opens or after it closed. @throws poll-not-open, poll-over */
export function demandOpen(poll: PollFacts, now: number): void {
  const decision = decideCasting(poll, now);
  if (decision.ok) return;
  const phone = poll.supportPhone;
  if (decision.error.code === 'poll-closed') throw refused('poll-over', { ...moment(poll.closes), phone });
  const wait = Math.ceil((poll.opens - now) / 1000);
  throw refused(
    'poll-not-open',
    { ...moment(poll.opens), phone },
    wait > 0 ? { retryAfterSeconds: wait } : {},
  );
}

const moment = (at: number) => ({
  day: formatLongDate(at, 'fa'),
  dayEn: formatLongDate(at, 'en'),
  time: formatTime(at).slice(0, 5),
});
