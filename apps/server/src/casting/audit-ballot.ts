import type { AuditedBallot, AuditOpenings } from '@sandoq/contract';
import { fromBase64Url, sameBytes, toBase64Url } from '@sandoq/kernel';
import { challengeBallot, decodeBallot, type Challenged } from '@sandoq/protocol';
import type { Deps } from '../deps.ts';
import { withTenant, type TenantTx } from '../platform/index.ts';
import { areRecorded, countAudited, findAudited, submitAudited } from '../record/index.ts';
import type { VoterSession } from '../voters/index.ts';
import { auditedBallotsOf, insertAuditedSet, insertPrints, removePrepared } from './audit-store.ts';
import { allRecorded, type BallotSet } from './ballot-set.ts';
import { demandOpenPoll } from './decide-poll.ts';
import { readPollContext } from './poll-context.ts';
import { enterPoll } from './poll-gate.ts';
import { proofPool, type PollContext } from './proofs/proof-pool.ts';
import { refused } from './refusals.ts';
import { lockPrepared, readVoterState, type VoterState } from './store.ts';

/** So many votes may one voter open in an election: each stays in the record for ever. */
const MAX_AUDITS = 20;
const AUDITING = { door: 'audit-ballot', tries: 10, windowSeconds: 10 * 60 } as const;
const RECORD_WAIT_MS = 3_000;

/** An audited vote: hashes of its `challenged` bodies, the trackers of its ballots, and how many votes this voter opened. */
interface Opened {
  readonly bodies: readonly Uint8Array[];
  readonly trackers: readonly Uint8Array[];
  readonly used: number;
}

/** The voter's prepared vote, and what it is checked against. */
interface Prepared extends BallotSet {
  readonly poll: PollContext;
  readonly bodies: readonly Uint8Array[];
}

async function openedBefore(
  tx: TenantTx,
  electionId: string,
  { keys: [key] }: VoterState,
  tracker: Uint8Array,
): Promise<Opened | undefined> {
  const trackers = await auditedBallotsOf(tx, electionId, tracker);
  const bodies: Uint8Array[] = [];
  for (const each of trackers) {
    const body = await findAudited(tx, electionId, each);
    if (body === undefined || key === undefined) return undefined;
    bodies.push(body);
  }
  // Every audited vote has one ballot of each credential.
  return { bodies, trackers, used: await countAudited(tx, electionId, key!) };
}

/** The prepared vote that may be opened now, with its row locked until the transaction ends. @throws the refusal that says why not */
async function demandPrepared(
  tx: TenantTx,
  { electionId, voterId }: VoterSession,
  tracker: Uint8Array,
  now: number,
): Promise<Opened | (Prepared & { readonly prints: readonly Uint8Array[]; readonly used: number })> {
  const locked = await lockPrepared(tx, electionId, voterId);
  const state = await readVoterState(tx, electionId, voterId);
  if (state?.keys[0] === undefined) throw refused('ballot-unknown');
  const before = await openedBefore(tx, electionId, state, tracker);
  if (before !== undefined) return before;
  if (state.castTracker !== null && sameBytes(state.castTracker, tracker)) throw refused('ballot-cast');
  if (locked === undefined || !sameBytes(locked.tracker, tracker)) throw refused('ballot-unknown');
  demandOpenPoll(state, now);
  const used = await countAudited(tx, electionId, state.keys[0]);
  if (used >= MAX_AUDITS) throw refused('audits-used-up', { count: MAX_AUDITS });
  const poll = await readPollContext(tx, electionId);
  if (poll === undefined) throw refused('poll-not-open');
  return { poll, ...locked, used };
}

/** Encrypts again what the openings say, ballot by ballot. @throws opening-wrong when that does not give the ballots */
async function checkedChallenges(
  { poll, bodies }: Prepared,
  openings: readonly AuditOpenings[],
): Promise<Challenged[]> {
  if (openings.length !== bodies.length) throw refused('opening-wrong');
  const challenges = bodies.map((body, i) => {
    const ballot = decodeBallot(body);
    if (!ballot.ok) throw new Error('a prepared ballot that cannot be read');
    return challengeBallot(ballot.value, openings[i]!);
  });
  const right = await Promise.all(challenges.map((challenged) => proofPool.opens(poll, challenged)));
  if (!right.every(Boolean)) throw refused('opening-wrong');
  return challenges;
}

/**
 * Opens the voter's prepared vote in public instead of casting it (cast or audit, protocol §3.10): the openings of all its
 * ballots are checked, the ballots go into the record as `challenged`, are gone from the prepared ones and can never be
 * cast, nor any of their ciphertexts. Opening and casting at the same moment does one of the two: both wait for the same
 * row. The same vote again changes nothing.
 * @throws ballot-unknown, ballot-cast, opening-wrong, audits-used-up, poll-closed
 */
export async function auditBallot(
  deps: Deps,
  voter: VoterSession,
  tracker: string,
  openings: readonly AuditOpenings[],
): Promise<AuditedBallot> {
  const { operatorId, electionId, voterId } = voter;
  const wanted = fromBase64Url(tracker);
  const now = deps.clock.now();
  const found = await withTenant(deps.db, operatorId, (tx) => demandPrepared(tx, voter, wanted, now));
  if (!('poll' in found)) return answerOf(deps, voter, tracker, found);
  await deps.limiter.demand(AUDITING, voterId);
  const challenges = await checkedChallenges(found, openings);

  const opened = await withTenant(deps.db, operatorId, async (tx): Promise<Opened> => {
    await enterPoll(tx, electionId);
    const prepared = await demandPrepared(tx, voter, wanted, now);
    if (!('poll' in prepared)) return prepared;
    const { trackers, prints, used } = prepared;
    const bodies: Uint8Array[] = [];
    for (const challenged of challenges)
      bodies.push(await submitAudited(tx, { operatorId, electionId, challenged, acceptedAt: now }));
    if (trackers.length > 1) await insertAuditedSet(tx, { operatorId, electionId }, prepared);
    await insertPrints(tx, { operatorId, electionId, prints });
    await removePrepared(tx, electionId, voterId);
    return { bodies, trackers, used: used + 1 };
  });
  return answerOf(deps, voter, tracker, opened);
}

async function answerOf(
  deps: Deps,
  { operatorId, electionId }: VoterSession,
  tracker: string,
  { bodies, trackers, used }: Opened,
): Promise<AuditedBallot> {
  const there = await withTenant(deps.db, operatorId, (tx) => areRecorded(tx, electionId, bodies));
  const recorded = there || (await allRecorded(deps, { operatorId, electionId }, bodies, RECORD_WAIT_MS));
  return { tracker, trackers: trackers.map(toBase64Url), recorded, left: Math.max(0, MAX_AUDITS - used) };
}
