import { sql } from 'kysely';
import type { ElectionState, Text } from '@sandoq/contract';
import { hexes, type TenantTx } from '../platform/index.ts';
import { submitHeld } from '../record/index.ts';
import { trackerOf, type BallotSet } from './ballot-set.ts';

/** Where a voter stands in one election, in one row. */
export interface VoterState {
  readonly title: Text;
  readonly state: ElectionState;
  readonly opens: Date;
  readonly closes: Date;
  readonly confirmation: 'inbound' | 'code';
  readonly codeDigits: number;
  /** The keys of the voter's credentials, the greatest denomination first; empty when none was issued. */
  readonly keys: readonly Uint8Array[];
  readonly style: string | null;
  /** Whether a voter may vote again until the close. */
  readonly revoting: boolean;
  /** What was cast, the last time where it may be done again: what the whole is called, and the tracker of each ballot. */
  readonly castTracker: Uint8Array | null;
  readonly castTrackers: readonly Uint8Array[];
  /** How many times this voter has voted; null when never. */
  readonly castRevision: number | null;
  readonly prepared: PreparedBallot | null;
}

/** A checked vote that waits for its voter. */
export interface PreparedBallot {
  /** Of one ballot its tracker, of several what all are called. */
  readonly tracker: Uint8Array;
  readonly codeHash: Uint8Array;
  readonly sealedCode: Uint8Array | null;
  readonly codeExpiresAt: Date;
  readonly codeResendAt: Date;
}

/** One credential of a voter: most have no other. */
interface StateRow extends Omit<VoterState, 'keys' | 'castTracker' | 'castTrackers' | 'prepared'> {
  readonly voterId: string;
  readonly index: number | null;
  readonly key: Uint8Array | null;
  readonly cast: Uint8Array | null;
  readonly tracker: Uint8Array | null;
  readonly codeHash: Uint8Array;
  readonly sealedCode: Uint8Array | null;
  readonly codeExpiresAt: Date;
  readonly codeResendAt: Date;
}

function stateOf(rows: readonly StateRow[]): VoterState {
  const { tracker, codeHash, sealedCode, codeExpiresAt, codeResendAt, ...row } = rows[0]!;
  const { title, state, opens, closes, confirmation, codeDigits, revoting, style, castRevision } = row;
  const ordered = rows.length === 1 ? rows : rows.toSorted((a, b) => a.index! - b.index!);
  const castTrackers = ordered.flatMap(({ cast }) => cast ?? []);
  return {
    title,
    state,
    opens,
    closes,
    confirmation,
    codeDigits,
    revoting,
    style,
    castRevision,
    keys: ordered.flatMap(({ key }) => key ?? []),
    castTracker: castTrackers.length === 0 ? null : trackerOf(castTrackers),
    castTrackers,
    prepared: tracker && { tracker, codeHash, sealedCode, codeExpiresAt, codeResendAt },
  };
}

/*
 * The statements below look each voter up by itself (lateral, any): joined freely, the planner may read all of an election
 * that had no votes yet when it last looked at the tables.
 */

/** Reads where voters stand, by their ids, which may repeat; empty when there is no such election. */
export async function readVoterStates(
  tx: TenantTx,
  electionId: string,
  voterIds: readonly string[],
): Promise<ReadonlyMap<string, VoterState>> {
  const { rows } = await sql<StateRow>`
    select v.voter_id, e.title, e.state, e.opens, e.closes, e.confirmation, e.code_digits, e.revoting, c.index, c.key,
      c.style, b.tracker as cast, b.revision as cast_revision, p.tracker, p.code_hash, p.sealed_code,
      p.code_expires_at, p.code_resend_at
    from (select distinct voter_id from unnest(${voterIds}::uuid[]) as n(voter_id)) as v
    join election e on e.id = ${electionId}
    left join lateral (
      select * from credential where election_id = ${electionId} and voter_id = v.voter_id offset 0) c on true
    left join lateral (
      select tracker, revision from cast_ballot where election_id = ${electionId} and credential = c.key
      order by revision desc limit 1) b on true
    left join lateral (
      select * from prepared_ballot where election_id = ${electionId} and voter_id = v.voter_id limit 1) p on true`.execute(
    tx,
  );
  const byVoter = new Map<string, StateRow[]>();
  for (const row of rows) byVoter.set(row.voterId, [...(byVoter.get(row.voterId) ?? []), row]);
  return new Map([...byVoter].map(([voterId, own]) => [voterId, stateOf(own)]));
}

/** Reads where a voter stands; undefined when there is no such election. */
export const readVoterState = async (
  tx: TenantTx,
  electionId: string,
  voterId: string,
): Promise<VoterState | undefined> => (await readVoterStates(tx, electionId, [voterId])).get(voterId);

/** A prepared vote to write: its ballots in the order of the credentials; `prints` are the hashes of all their contests' ciphertexts. */
export interface NewPreparedBallot extends PreparedBallot, BallotSet {
  readonly voterId: string;
  readonly bodies: readonly Uint8Array[];
  readonly prints: readonly Uint8Array[];
  readonly ip: string;
  readonly preparedAt: Date;
}

/**
 * Keeps prepared ballots of different voters, each in place of the voter's former one.
 * @returns the voters whose ballots were written. Not written is one of which a ballot of the record has a ciphertext
 * already, or that was prepared at this moment with a code that is still good
 */
export async function putPrepared(
  tx: TenantTx,
  { operatorId, electionId }: { readonly operatorId: string; readonly electionId: string },
  ballots: readonly NewPreparedBallot[],
): Promise<ReadonlySet<string>> {
  const values = ballots.map(
    (b) =>
      sql`(${b.voterId}::uuid, ${b.tracker}::bytea, ${hexes(b.trackers)}::bytea[],
        array[${sql.join(b.bodies)}]::bytea[], ${hexes(b.prints)}::bytea[], ${b.ip}::inet, ${b.codeHash}::bytea, ${b.sealedCode}::bytea, ${b.codeExpiresAt}::timestamptz,
        ${b.codeResendAt}::timestamptz, ${b.preparedAt}::timestamptz)`,
  );
  // Looked up for all at once: asked for each ballot, the planner may read every print of the election instead.
  const prints = ballots.flatMap((ballot) => ballot.prints);
  const { rows } = await sql<{ voterId: string }>`
    insert into prepared_ballot as p (operator_id, election_id, voter_id, tracker, trackers, bodies, prints, ip,
      code_hash, sealed_code, code_expires_at, code_resend_at, prepared_at)
    select ${operatorId}::uuid, ${electionId}, n.* from (values ${sql.join(values)}) as n(voter_id, tracker,
      trackers, bodies, prints, ip, code_hash, sealed_code, code_expires_at, code_resend_at, prepared_at)
    where not n.prints && array(
      select hash from ciphertext_print c where c.election_id = ${electionId} and c.hash = any(${hexes(prints)}::bytea[]))
    order by n.voter_id
    on conflict (voter_id) do update set tracker = excluded.tracker, trackers = excluded.trackers,
      bodies = excluded.bodies, prints = excluded.prints, ip = excluded.ip, code_hash = excluded.code_hash, sealed_code = excluded.sealed_code,
      code_expires_at = excluded.code_expires_at, code_resend_at = excluded.code_resend_at,
      prepared_at = excluded.prepared_at
      where p.tracker <> excluded.tracker or p.code_expires_at <= excluded.prepared_at
    returning p.voter_id`.execute(tx);
  return new Set(rows.map(({ voterId }) => voterId));
}

/** Gives a prepared ballot another code. @returns false when the voter's prepared ballot is not (any more) the one with that tracker */
export async function updateCode(
  tx: TenantTx,
  electionId: string,
  voterId: string,
  { tracker, ...code }: PreparedBallot,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('preparedBallot')
    .set(code)
    .where('electionId', '=', electionId)
    .where('voterId', '=', voterId)
    .where('tracker', '=', tracker)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** A voter's prepared ballot without its body, or undefined. */
export function findPrepared(tx: TenantTx, voterId: string): Promise<PreparedBallot | undefined> {
  return tx
    .selectFrom('preparedBallot')
    .select(['tracker', 'codeHash', 'sealedCode', 'codeExpiresAt', 'codeResendAt'])
    .where('voterId', '=', voterId)
    .executeTakeFirst();
}

/** What confirming asks of a prepared vote. */
export interface ConfirmedBallot extends BallotSet, Pick<PreparedBallot, 'codeHash' | 'codeExpiresAt'> {
  readonly prints: readonly Uint8Array[];
  /** Whether a ballot of the record has one of its ciphertexts already. */
  readonly isCopied: boolean;
}

/** Locks the prepared ballots of voters, in one order always, until the transaction ends. @returns them by voter */
export async function lockAllPrepared(
  tx: TenantTx,
  electionId: string,
  voterIds: readonly string[],
): Promise<ReadonlyMap<string, ConfirmedBallot>> {
  const rows = await tx
    .selectFrom('preparedBallot')
    .select(['voterId', 'tracker', 'trackers', 'codeHash', 'codeExpiresAt', 'prints'])
    .select(
      sql<boolean>`exists (select from ciphertext_print c
        where c.election_id = ${electionId} and c.hash = any(prepared_ballot.prints))`.as('isCopied'),
    )
    .where('electionId', '=', electionId)
    .where('voterId', '=', sql<string>`any(${voterIds}::uuid[])`)
    .orderBy('voterId')
    .forUpdate()
    .execute();
  return new Map(rows.map(({ voterId, ...ballot }) => [voterId, ballot]));
}

/** Locks a voter's prepared ballot; undefined when there is none (any more). */
export function lockPrepared(
  tx: TenantTx,
  electionId: string,
  voterId: string,
): Promise<
  { tracker: Uint8Array; trackers: Uint8Array[]; bodies: Uint8Array[]; prints: Uint8Array[] } | undefined
> {
  return tx
    .selectFrom('preparedBallot')
    .select(['tracker', 'trackers', 'bodies', 'prints'])
    .where('electionId', '=', electionId)
    .where('voterId', '=', voterId)
    .forUpdate()
    .executeTakeFirst();
}

/** A prepared vote that its voter confirmed. */
export interface NewCast extends BallotSet {
  readonly voterId: string;
  /** The keys of the credentials, in the order of the ballots. */
  readonly keys: readonly Uint8Array[];
  /** 1, or one more than the vote that this one takes the place of. */
  readonly revision: number;
  readonly at: Date;
}

/**
 * Writes that locked prepared votes of different voters were cast: the ballots for the sequencer (in the order of their
 * hashes, so that the record does not join those of one voter), the use of the credentials, the ciphertexts, the
 * participation (from the address the vote was prepared from); and takes the prepared ones away.
 */
export async function insertCasts(
  tx: TenantTx,
  { operatorId, electionId }: { readonly operatorId: string; readonly electionId: string },
  casts: readonly NewCast[],
): Promise<void> {
  const voters = casts.map(({ voterId }) => voterId);
  const times = casts.map(({ at }) => at);
  await submitHeld(
    tx,
    { operatorId, electionId, type: 'ballot' },
    sql`
      select b.hash, b.content, n.at as accepted_at
      from unnest(${voters}::uuid[], ${times}::timestamptz[]) as n(voter_id, at)
      join prepared_ballot p using (voter_id)
      cross join unnest(p.trackers, p.bodies) as b(hash, content)
      where p.election_id = ${electionId} and p.voter_id = any(${voters}::uuid[])
      order by b.hash`,
  );
  const ballots = casts.flatMap(({ keys, trackers, revision }) =>
    keys.map((key, i) => ({ key, tracker: trackers[i]!, revision })),
  );
  await sql`
    with n as (
      select * from unnest(${voters}::uuid[], ${casts.map(({ revision }) => revision)}::integer[],
        ${times}::timestamptz[]) as n(voter_id, revision, at)),
    gone as (
      delete from prepared_ballot where election_id = ${electionId} and voter_id = any(${voters}::uuid[])
      returning voter_id, prints, ip),
    used as (
      insert into cast_ballot (operator_id, election_id, credential, revision, tracker)
      select ${operatorId}::uuid, ${electionId}, * from unnest(${hexes(ballots.map(({ key }) => key))}::bytea[],
        ${ballots.map(({ revision }) => revision)}::integer[],
        ${hexes(ballots.map(({ tracker }) => tracker))}::bytea[])),
    prints as (
      insert into ciphertext_print (operator_id, election_id, hash)
      select ${operatorId}::uuid, ${electionId}, hash from gone, unnest(gone.prints) as hash)
    insert into participation (operator_id, election_id, voter_id, revision, at, ip)
    select ${operatorId}::uuid, ${electionId}, n.voter_id, n.revision, n.at, gone.ip
    from n join gone using (voter_id)`.execute(tx);
}
