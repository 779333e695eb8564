import {
  decideAct,
  decideExtension,
  type Actor as Who,
  type AllowedAct,
  type ElectionAct,
  type ElectionState,
} from '@sandoq/rules';
import { audit, publish, type Actor, type TenantTx } from '../platform/index.ts';
import { refused } from './refusals.ts';
import { lockElection, updateCloses, updateState, type Election } from './store.ts';
import { instantOf, timesOf } from './times.ts';

/** An act on an election and who does it. `now` in milliseconds. */
export interface Move {
  readonly electionId: string;
  readonly act: ElectionAct;
  readonly actor: Actor;
  readonly now: number;
}

/** Channel on which every process hears that an election has moved; the payload is {@link ElectionMoved}. */
export const ELECTION_MOVED = 'election-moved';

/** Hint that an election's state, or its closing time, has changed. */
export interface ElectionMoved {
  readonly operatorId: string;
  readonly electionId: string;
  readonly state: ElectionState;
}

const whoIs = (actor: Actor): Who => (actor.kind === 'organizer' ? 'organizer' : 'clock');

/**
 * Decides on an act, writes the state it leads to and a line of the audit trail; the election's row stays locked until
 * the transaction ends.
 * @returns the election as it was, and what the act led to
 * @throws the refusals election-unknown, act-wrong-state, act-too-early, act-too-late
 */
export async function moveElection(
  tx: TenantTx,
  { electionId, act, actor, now }: Move,
): Promise<{ election: Election; allowed: AllowedAct }> {
  const election = await lockElection(tx, electionId);
  if (election === undefined) throw refused('election-unknown');
  const decision = decideAct(timesOf(election), act, whoIs(actor), now);
  if (!decision.ok) throw refused(`act-${decision.error.code}`);
  const { state } = decision.value;
  const { operatorId } = election;
  if (state !== election.state) {
    await updateState(tx, electionId, state, state === 'closed' ? new Date(now) : election.closedAt);
    await publish(tx, ELECTION_MOVED, { operatorId, electionId, state } satisfies ElectionMoved);
  }
  const subject = `election:${electionId}`;
  await audit(tx, operatorId, { at: now, actor, act: `election.${act}`, subject });
  return { election, allowed: decision.value };
}

/** A later closing time and who sets it. Times in milliseconds. */
export interface Extension {
  readonly electionId: string;
  readonly closes: number;
  readonly actor: Actor;
  readonly now: number;
}

/**
 * Decides on a later closing time, writes it and a line of the audit trail; the election's row stays locked until the
 * transaction ends.
 * @returns the election as it was
 * @throws the refusals election-unknown, act-wrong-state, act-too-late, act-not-later
 */
export async function moveClosing(
  tx: TenantTx,
  { electionId, closes, actor, now }: Extension,
): Promise<Election> {
  const election = await lockElection(tx, electionId);
  if (election === undefined) throw refused('election-unknown');
  const decision = decideExtension(timesOf(election), closes, now);
  if (!decision.ok) throw refused(`act-${decision.error.code}`);
  const { operatorId, state } = election;
  await updateCloses(tx, electionId, new Date(decision.value.closes));
  await publish(tx, ELECTION_MOVED, { operatorId, electionId, state } satisfies ElectionMoved);
  await audit(tx, operatorId, {
    at: now,
    actor,
    act: 'election.extend',
    subject: `election:${electionId}`,
    details: { closed: instantOf(election.closes.getTime()), closes: instantOf(closes) },
  });
  return election;
}
