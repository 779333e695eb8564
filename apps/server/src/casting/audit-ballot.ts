import type { AuditedBallot, AuditOpenings } from '@sandoq/contract';
import { fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { challengeBallot, decodeBallot, type Challenged } from '@sandoq/protocol';
import type { Deps } from '../deps.ts';
import { withTenant, type TenantTx } from '../platform/index.ts';
import { countAudited, findAudited, isRecorded, sequencerOf, submitAudited } from '../record/index.ts';
import type { VoterSession } from '../voters/index.ts';
import { demandOpenPoll } from './decide-poll.ts';
import { readPollContext } from './poll-context.ts';
import { enterPoll } from './poll-gate.ts';
import { proofPool, type PollContext } from './proofs/proof-pool.ts';
import { refused } from './refusals.ts';
import { insertPrints, lockPrepared, readVoterState, removePrepared, type VoterState } from './store.ts';

/** So many ballots may one voter open in an election: each stays in the record for ever. */
const MAX_AUDITS = 20;
const AUDITING = { door: 'audit-ballot', tries: 10, windowSeconds: 10 * 60 } as const;
const RECORD_WAIT_MS = 3_000;

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b);

/** An audited ballot: hash of its `challenged` body, and how many this voter opened. */
interface Opened {
  readonly body: Uint8Array;
  readonly used: number;
}

/** What the voter's prepared ballot is checked against. */
interface Prepared {
  readonly poll: PollContext;
  readonly body: Uint8Array;
}

async function openedBefore(
  tx: TenantTx,
  electionId: string,
  { key }: VoterState,
  tracker: Uint8Array,
): Promise<Opened | undefined> {
  const body = await findAudited(tx, electionId, tracker);
  if (body === undefined || key === null) return undefined;
  return { body, used: await countAudited(tx, electionId, key) };
}

/** The prepared ballot that may be opened now, with its row locked until the transaction ends. @throws the refusal that says why not */
async function demandPrepared(
  tx: TenantTx,
  { electionId, voterId }: VoterSession,
  tracker: Uint8Array,
  now: number,
): Promise<Opened | (Prepared & { readonly prints: readonly Uint8Array[]; readonly used: number })> {
  const locked = await lockPrepared(tx, electionId, voterId);
  const state = await readVoterState(tx, electionId, voterId);
  if (state === undefined || state.key === null) throw refused('ballot-unknown');
  const before = await openedBefore(tx, electionId, state, tracker);
  if (before !== undefined) return before;
  if (state.castTracker !== null && sameBytes(state.castTracker, tracker)) throw refused('ballot-cast');
  if (locked === undefined || !sameBytes(locked.tracker, tracker)) throw refused('ballot-unknown');
  demandOpenPoll(state, now);
  const used = await countAudited(tx, electionId, state.key);
  if (used >= MAX_AUDITS) throw refused('audits-used-up', { count: MAX_AUDITS });
  const poll = await readPollContext(tx, electionId);
  if (poll === undefined) throw refused('poll-not-open');
  return { poll, body: locked.body, prints: locked.prints, used };
}

/** Encrypts again what the opening says. @throws opening-wrong when that does not give the ballot */
async function checkedChallenge({ poll, body }: Prepared, openings: AuditOpenings): Promise<Challenged> {
  const ballot = decodeBallot(body);
  if (!ballot.ok) throw new Error('a prepared ballot that cannot be read');
  const challenged = challengeBallot(ballot.value, openings);
  if (!(await proofPool.opens(poll, challenged))) throw refused('opening-wrong');
  return challenged;
}

/**
 * Opens the voter's prepared ballot in public instead of casting it (cast or audit, protocol §3.10): the opening is
 * checked, the ballot goes into the record as `challenged`, is gone from the prepared ones and can never be cast, nor any
 * of its ciphertexts. Opening it and casting it at the same moment does one of the two: both wait for the same row.
 * The same ballot again changes nothing.
 * @throws ballot-unknown, ballot-cast, opening-wrong, audits-used-up, poll-closed
 */
export async function auditBallot(
  deps: Deps,
  voter: VoterSession,
  tracker: string,
  openings: AuditOpenings,
): Promise<AuditedBallot> {
  const { operatorId, electionId, voterId } = voter;
  const wanted = fromBase64Url(tracker);
  const now = deps.clock.now();
  const found = await withTenant(deps.db, operatorId, (tx) => demandPrepared(tx, voter, wanted, now));
  if (!('poll' in found)) return answerOf(deps, voter, tracker, found);
  await deps.limiter.demand(AUDITING, voterId);
  const challenged = await checkedChallenge(found, openings);

  const opened = await withTenant(deps.db, operatorId, async (tx): Promise<Opened> => {
    await enterPoll(tx, electionId);
    const prepared = await demandPrepared(tx, voter, wanted, now);
    if (!('poll' in prepared)) return prepared;
    const body = await submitAudited(tx, { operatorId, electionId, challenged, acceptedAt: now });
    await insertPrints(tx, { operatorId, electionId, prints: prepared.prints });
    await removePrepared(tx, electionId, voterId);
    return { body, used: prepared.used + 1 };
  });
  return answerOf(deps, voter, tracker, opened);
}

async function answerOf(
  deps: Deps,
  { operatorId, electionId }: VoterSession,
  tracker: string,
  { body, used }: Opened,
): Promise<AuditedBallot> {
  const there = await withTenant(deps.db, operatorId, (tx) => isRecorded(tx, electionId, body));
  const recorded =
    there ||
    (await sequencerOf(deps).recorded({ operatorId, electionId }, toBase64Url(body), RECORD_WAIT_MS));
  return { tracker, trackers: [tracker], recorded, left: Math.max(0, MAX_AUDITS - used) };
}
