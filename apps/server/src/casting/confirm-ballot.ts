import { toBase64Url } from '@sandoq/kernel';
import type { TenantTx } from '../platform/index.ts';
import { submitEntry } from '../record/index.ts';
import { demandOpenPoll } from './decide-poll.ts';
import { enterPoll } from './poll-gate.ts';
import { refused } from './refusals.ts';
import { insertCast, lockPrepared, readVoterState, type LockedBallot } from './store.ts';

/** A voter's confirmation. `now` in milliseconds. */
export interface Confirmation {
  readonly operatorId: string;
  readonly electionId: string;
  readonly voterId: string;
  readonly now: number;
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b);

/**
 * Casts the voter's prepared ballot in the caller's transaction: the ballot for the sequencer, the use of the
 * credential, the participation (with the address the ballot was prepared from). After the commit nobody can undo it; then nudge the sequencer.
 * Where voters may vote again, the ballot takes the place of the former one, which stays in the record.
 * Confirming twice at the same moment casts once: the second waits for the row that the first takes away.
 * @param accepts says whether this is the ballot that was confirmed (throws a refusal, or is false to do nothing)
 * @returns the tracker (base64url) when it was cast now, undefined when nothing was
 * @throws poll-closed, already-voted and the like
 */
export async function castPrepared(
  tx: TenantTx,
  confirmation: Confirmation,
  accepts: (ballot: LockedBallot) => boolean,
): Promise<string | undefined> {
  const { operatorId, electionId, voterId, now } = confirmation;
  await enterPoll(tx, electionId);
  const ballot = await lockPrepared(tx, electionId, voterId);
  const state = await readVoterState(tx, electionId, voterId);
  if (ballot === undefined || state === undefined || state.key === null) return undefined;
  if (state.castTracker !== null) {
    if (sameBytes(state.castTracker, ballot.tracker)) return undefined;
    if (!state.revoting) throw refused('already-voted');
  }
  if (!accepts(ballot)) return undefined;
  demandOpenPoll(state, now);
  const { tracker, body, prints, ip } = ballot;
  await submitEntry(tx, { operatorId, electionId, type: 'ballot', content: body, acceptedAt: now });
  await insertCast(tx, {
    operatorId,
    electionId,
    voterId,
    credential: state.key,
    revision: (state.castRevision ?? 0) + 1,
    tracker,
    prints,
    at: new Date(now),
    ip,
  });
  return toBase64Url(tracker);
}
