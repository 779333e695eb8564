import { bytesToHex } from '@sandoq/kernel';
import { sql } from 'kysely';
import type { ElectionState, Text } from '@sandoq/contract';
import type { TenantTx } from '../platform/index.ts';
import { submitHeld } from '../record/index.ts';

/** Where a voter stands in one election, in one row. */
export interface VoterState {
  readonly title: Text;
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
  readonly voterId: string;
  readonly tracker: Uint8Array | null;
  readonly codeHash: Uint8Array;
  readonly sealedCode: Uint8Array | null;
  readonly codeExpiresAt: Date;
  readonly codeResendAt: Date;
}

/** Reads where voters stand, by their ids; empty when there is no such election. */
export async function readVoterStates(
  tx: TenantTx,
  electionId: string,
  voterIds: readonly string[],
): Promise<ReadonlyMap<string, VoterState>> {
  const { rows } = await sql<StateRow>`
    select v.voter_id, e.title, e.state, e.opens, e.closes, e.confirmation, e.code_digits, e.revoting, c.key, c.style,
      b.tracker as cast_tracker, b.revision as cast_revision, p.tracker, p.code_hash, p.sealed_code,
      p.code_expires_at, p.code_resend_at
    from unnest(${voterIds}::uuid[]) as v(voter_id)
    join election e on e.id = ${electionId}
    left join credential c on c.voter_id = v.voter_id and c.election_id = ${electionId}
    left join lateral (
      select tracker, revision from cast_ballot where election_id = ${electionId} and credential = c.key
      order by revision desc limit 1) b on true
    left join prepared_ballot p on p.voter_id = v.voter_id and p.election_id = ${electionId}`.execute(tx);
  return new Map(
    rows.map(({ voterId, tracker, codeHash, sealedCode, codeExpiresAt, codeResendAt, ...rest }) => [
      voterId,
      { ...rest, prepared: tracker && { tracker, codeHash, sealedCode, codeExpiresAt, codeResendAt } },
    ]),
  );
}

/** Reads where a voter stands; undefined when there is no such election. */
export const readVoterState = async (
  tx: TenantTx,
  electionId: string,
  voterId: string,
): Promise<VoterState | undefined> => (await readVoterStates(tx, electionId, [voterId])).get(voterId);

/** A prepared ballot to write; `prints` are the hashes of its contests' ciphertexts. */
export interface NewPreparedBallot extends PreparedBallot {
  readonly voterId: string;
  readonly body: Uint8Array;
  readonly prints: readonly Uint8Array[];
  readonly ip: string;
  readonly preparedAt: Date;
}

const hexes = (all: readonly Uint8Array[]): string[] => all.map((bytes) => `\\x${bytesToHex(bytes)}`);

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
      sql`(${b.voterId}::uuid, ${b.tracker}::bytea, ${b.body}::bytea, ${hexes(b.prints)}::bytea[], ${b.ip}::inet,
        ${b.codeHash}::bytea, ${b.sealedCode}::bytea, ${b.codeExpiresAt}::timestamptz,
        ${b.codeResendAt}::timestamptz, ${b.preparedAt}::timestamptz)`,
  );
  const { rows } = await sql<{ voterId: string }>`
    insert into prepared_ballot as p (operator_id, election_id, voter_id, tracker, body, prints, ip, code_hash,
      sealed_code, code_expires_at, code_resend_at, prepared_at)
    select ${operatorId}::uuid, ${electionId}, n.* from (values ${sql.join(values)}) as n(voter_id, tracker, body,
      prints, ip, code_hash, sealed_code, code_expires_at, code_resend_at, prepared_at)
    where not exists (
      select from ciphertext_print c where c.election_id = ${electionId} and c.hash = any(n.prints))
    order by n.voter_id
    on conflict (voter_id) do update set tracker = excluded.tracker, body = excluded.body,
      prints = excluded.prints, ip = excluded.ip, code_hash = excluded.code_hash, sealed_code = excluded.sealed_code,
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

/** What confirming asks of a prepared ballot. */
export type ConfirmedBallot = Pick<PreparedBallot, 'tracker' | 'codeHash' | 'codeExpiresAt'>;

/** Locks the prepared ballots of voters, in one order always, until the transaction ends. @returns them by voter */
export async function lockAllPrepared(
  tx: TenantTx,
  electionId: string,
  voterIds: readonly string[],
): Promise<ReadonlyMap<string, ConfirmedBallot>> {
  const rows = await tx
    .selectFrom('preparedBallot')
    .select(['voterId', 'tracker', 'codeHash', 'codeExpiresAt'])
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
): Promise<{ tracker: Uint8Array; body: Uint8Array; prints: Uint8Array[] } | undefined> {
  return tx
    .selectFrom('preparedBallot')
    .select(['tracker', 'body', 'prints'])
    .where('electionId', '=', electionId)
    .where('voterId', '=', voterId)
    .forUpdate()
    .executeTakeFirst();
}

/** A prepared ballot that its voter confirmed. */
export interface NewCast {
  readonly voterId: string;
  readonly credential: Uint8Array;
  /** 1, or one more than the ballot that this one takes the place of. */
  readonly revision: number;
  readonly tracker: Uint8Array;
  readonly at: Date;
}

/**
 * Writes that locked prepared ballots of different voters were cast: for the sequencer, the use of the credential, the
 * ciphertexts, the participation (from the address the ballot was prepared from); and takes the prepared ones away.
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
      select p.tracker as hash, p.body as content, n.at as accepted_at
      from unnest(${voters}::uuid[], ${times}::timestamptz[]) as n(voter_id, at)
      join prepared_ballot p on p.voter_id = n.voter_id and p.election_id = ${electionId}`,
  );
  await sql`
    with n as (
      select * from unnest(${voters}::uuid[], ${hexes(casts.map(({ credential }) => credential))}::bytea[],
        ${casts.map(({ revision }) => revision)}::integer[], ${hexes(casts.map(({ tracker }) => tracker))}::bytea[],
        ${times}::timestamptz[]) as n(voter_id, credential, revision, tracker, at)),
    gone as (
      delete from prepared_ballot p using n where p.election_id = ${electionId} and p.voter_id = n.voter_id
      returning p.voter_id, p.prints, p.ip),
    used as (
      insert into cast_ballot (operator_id, election_id, credential, revision, tracker)
      select ${operatorId}::uuid, ${electionId}, credential, revision, tracker from n),
    prints as (
      insert into ciphertext_print (operator_id, election_id, hash)
      select ${operatorId}::uuid, ${electionId}, hash from gone, unnest(gone.prints) as hash)
    insert into participation (operator_id, election_id, voter_id, revision, at, ip)
    select ${operatorId}::uuid, ${electionId}, n.voter_id, n.revision, n.at, gone.ip
    from n join gone using (voter_id)`.execute(tx);
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
