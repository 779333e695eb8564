import { bytesToHex } from '@sandoq/kernel';
import { sql } from 'kysely';
import type { ElectionState } from '@sandoq/contract';
import type { TenantTx } from '../platform/index.ts';

/** Where a voter stands in one election, in one row. */
export interface VoterState {
  readonly state: ElectionState;
  readonly opens: Date;
  readonly closes: Date;
  readonly confirmation: 'inbound' | 'code';
  readonly codeDigits: number;
  /** The voter's credential; null when none was issued. */
  readonly key: Uint8Array | null;
  readonly style: string | null;
  /** Whether a voter may vote again until the close. */
  readonly revoting: boolean;
  /** Tracker of the ballot that was cast; of the last one, where it may be done again. */
  readonly castTracker: Uint8Array | null;
  /** How many times this voter has cast a ballot; null when never. */
  readonly castRevision: number | null;
  readonly prepared: PreparedBallot | null;
}

/** A checked ballot that waits for its voter. */
export interface PreparedBallot {
  readonly tracker: Uint8Array;
  readonly codeHash: Uint8Array;
  readonly sealedCode: Uint8Array | null;
  readonly codeExpiresAt: Date;
  readonly codeResendAt: Date;
}

interface StateRow extends Omit<VoterState, 'prepared'> {
  readonly tracker: Uint8Array | null;
  readonly codeHash: Uint8Array;
  readonly sealedCode: Uint8Array | null;
  readonly codeExpiresAt: Date;
  readonly codeResendAt: Date;
}

/** Reads where a voter stands; undefined when there is no such election. */
export async function readVoterState(
  tx: TenantTx,
  electionId: string,
  voterId: string,
): Promise<VoterState | undefined> {
  const { rows } = await sql<StateRow>`
    select e.state, e.opens, e.closes, e.confirmation, e.code_digits, e.revoting, c.key, c.style,
      b.tracker as cast_tracker, b.revision as cast_revision, p.tracker, p.code_hash, p.sealed_code,
      p.code_expires_at, p.code_resend_at
    from election e
    left join credential c on c.election_id = e.id and c.voter_id = ${voterId}
    left join lateral (
      select tracker, revision from cast_ballot where election_id = e.id and credential = c.key
      order by revision desc limit 1) b on true
    left join prepared_ballot p on p.election_id = e.id and p.voter_id = ${voterId}
    where e.id = ${electionId}`.execute(tx);
  const row = rows[0];
  if (row === undefined) return undefined;
  const { tracker, codeHash, sealedCode, codeExpiresAt, codeResendAt, ...rest } = row;
  return {
    ...rest,
    prepared: tracker && { tracker, codeHash, sealedCode, codeExpiresAt, codeResendAt },
  };
}

/** A prepared ballot to write; `prints` are the hashes of its contests' ciphertexts. */
export interface NewPreparedBallot extends PreparedBallot {
  readonly operatorId: string;
  readonly electionId: string;
  readonly voterId: string;
  readonly body: Uint8Array;
  readonly prints: readonly Uint8Array[];
  readonly ip: string;
  readonly preparedAt: Date;
}

const hexes = (all: readonly Uint8Array[]): string[] => all.map((bytes) => `\\x${bytesToHex(bytes)}`);

/**
 * Keeps a prepared ballot in place of the voter's former one.
 * @returns false when nothing was written: a ballot of the record has one of its ciphertexts already, or the same
 * ballot was prepared at this moment and its code is still good
 */
export async function putPrepared(tx: TenantTx, ballot: NewPreparedBallot): Promise<boolean> {
  const prints = hexes(ballot.prints);
  const { rows } = await sql`
    insert into prepared_ballot as p (operator_id, election_id, voter_id, tracker, body, prints, ip, code_hash,
      sealed_code, code_expires_at, code_resend_at, prepared_at)
    select ${ballot.operatorId}::uuid, ${ballot.electionId}, ${ballot.voterId}::uuid, ${ballot.tracker}::bytea,
      ${ballot.body}::bytea, ${prints}::bytea[], ${ballot.ip}::inet, ${ballot.codeHash}::bytea,
      ${ballot.sealedCode}::bytea, ${ballot.codeExpiresAt}::timestamptz, ${ballot.codeResendAt}::timestamptz,
      ${ballot.preparedAt}::timestamptz
    where not exists (
      select from ciphertext_print where election_id = ${ballot.electionId} and hash = any(${prints}::bytea[]))
    on conflict (voter_id) do update set tracker = excluded.tracker, body = excluded.body,
      prints = excluded.prints, ip = excluded.ip, code_hash = excluded.code_hash, sealed_code = excluded.sealed_code,
      code_expires_at = excluded.code_expires_at, code_resend_at = excluded.code_resend_at,
      prepared_at = excluded.prepared_at
      where p.tracker <> excluded.tracker or p.code_expires_at <= excluded.prepared_at
    returning 1`.execute(tx);
  return rows.length > 0;
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

/** What confirming takes from the prepared ballot, whose row stays locked until the transaction ends. */
export interface LockedBallot {
  readonly tracker: Uint8Array;
  readonly body: Uint8Array;
  readonly prints: readonly Uint8Array[];
  readonly ip: string;
  readonly codeHash: Uint8Array;
  readonly codeExpiresAt: Date;
}

/** Locks a voter's prepared ballot; undefined when there is none (any more). */
export function lockPrepared(
  tx: TenantTx,
  electionId: string,
  voterId: string,
): Promise<LockedBallot | undefined> {
  return tx
    .selectFrom('preparedBallot')
    .select(['tracker', 'body', 'prints', 'codeHash', 'codeExpiresAt', sql<string>`host(ip)`.as('ip')])
    .where('electionId', '=', electionId)
    .where('voterId', '=', voterId)
    .forUpdate()
    .executeTakeFirst();
}

/** Writes that a ballot was cast: use of the credential, participation, ciphertexts; and takes the prepared one away. */
export async function insertCast(
  tx: TenantTx,
  cast: {
    readonly operatorId: string;
    readonly electionId: string;
    readonly voterId: string;
    readonly credential: Uint8Array;
    /** 1, or one more than the ballot that this one takes the place of. */
    readonly revision: number;
    readonly tracker: Uint8Array;
    readonly prints: readonly Uint8Array[];
    readonly at: Date;
    readonly ip: string;
  },
): Promise<void> {
  const { operatorId, electionId, voterId } = cast;
  await sql`
    with used as (
      insert into cast_ballot (operator_id, election_id, credential, revision, tracker)
      values (${operatorId}, ${electionId}, ${cast.credential}, ${cast.revision}, ${cast.tracker})),
    prints as (
      insert into ciphertext_print (operator_id, election_id, hash)
      select ${operatorId}::uuid, ${electionId}, unnest(${hexes(cast.prints)}::bytea[])),
    gone as (
      delete from prepared_ballot where election_id = ${electionId} and voter_id = ${voterId})
    insert into participation (operator_id, election_id, voter_id, revision, at, ip)
    values (${operatorId}, ${electionId}, ${voterId}, ${cast.revision}, ${cast.at}, ${cast.ip})`.execute(tx);
}

/** Keeps the hashes of ciphertexts that were not cast and never can be. @throws a unique violation when one stands already */
export async function insertPrints(
  tx: TenantTx,
  spoiled: {
    readonly operatorId: string;
    readonly electionId: string;
    readonly prints: readonly Uint8Array[];
  },
): Promise<void> {
  await sql`
    insert into ciphertext_print (operator_id, election_id, hash)
    select ${spoiled.operatorId}::uuid, ${spoiled.electionId}, unnest(${hexes(spoiled.prints)}::bytea[])`.execute(
    tx,
  );
}

/** Takes a voter's prepared ballot away. */
export async function removePrepared(tx: TenantTx, electionId: string, voterId: string): Promise<void> {
  await tx
    .deleteFrom('preparedBallot')
    .where('electionId', '=', electionId)
    .where('voterId', '=', voterId)
    .execute();
}

/** Whether a credential cast the ballot with this tracker, which a later one may have replaced. */
export async function isCastBy(
  tx: TenantTx,
  electionId: string,
  credential: Uint8Array,
  tracker: Uint8Array,
): Promise<boolean> {
  const row = await tx
    .selectFrom('castBallot')
    .select('revision')
    .where('electionId', '=', electionId)
    .where('credential', '=', Buffer.from(credential))
    .where('tracker', '=', Buffer.from(tracker))
    .executeTakeFirst();
  return row !== undefined;
}

/** The tracker of a credential's ballot of one revision, or undefined. */
export async function readRevision(
  tx: TenantTx,
  electionId: string,
  credential: Uint8Array,
  revision: number,
): Promise<Uint8Array | undefined> {
  const row = await tx
    .selectFrom('castBallot')
    .select('tracker')
    .where('electionId', '=', electionId)
    .where('credential', '=', Buffer.from(credential))
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row?.tracker;
}

/** When and from where a voter took part the last time, or undefined. */
export async function readParticipation(
  tx: TenantTx,
  electionId: string,
  voterId: string,
): Promise<{ at: Date; ip: string } | undefined> {
  const { rows } = await sql<{ at: Date; ip: string }>`
    select at, host(ip) as ip from participation
    where election_id = ${electionId} and voter_id = ${voterId}
    order by revision desc limit 1`.execute(tx);
  return rows[0];
}
