import { toBase64Url } from '@sandoq/kernel';
import { sql } from 'kysely';
import { hexes, type TenantTx } from '../platform/index.ts';
import { trackerOf } from './ballot-set.ts';

/** The trackers of the ballots that these credentials (in their order) cast as the vote with this tracker, which a later one may have replaced; undefined when there is none. */
export async function castBallotsOf(
  tx: TenantTx,
  electionId: string,
  keys: readonly Uint8Array[],
  tracker: Uint8Array,
): Promise<Uint8Array[] | undefined> {
  const { rows } = await sql<{ trackers: Uint8Array[] }>`
    select array_agg(b.tracker order by k.index) as trackers
    from unnest(${hexes(keys)}::bytea[]) with ordinality as k(key, index)
    join cast_ballot b on b.election_id = ${electionId} and b.credential = k.key
    group by b.revision`.execute(tx);
  return rows.find(({ trackers }) => Buffer.from(trackerOf(trackers)).equals(tracker))?.trackers;
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

/** The weights of the credentials that cast the ballots with these trackers (32 bytes), in their order. */
export async function weightsOf(
  tx: TenantTx,
  electionId: string,
  trackers: readonly Uint8Array[],
): Promise<number[]> {
  if (trackers.length === 0) return [];
  const { rows } = await sql<{ tracker: Uint8Array; weight: bigint }>`
    select t.tracker, k.weight from unnest(${hexes(trackers)}::bytea[]) as t(tracker) cross join lateral (
      select weight from cast_ballot b join credential on key = b.credential
      where b.election_id = ${electionId} and credential.election_id = ${electionId} and b.tracker = t.tracker
      limit 1) as k`.execute(tx);
  const weights = new Map(rows.map(({ tracker, weight }) => [toBase64Url(tracker), Number(weight)]));
  return trackers.map((tracker) => weights.get(toBase64Url(tracker))!);
}

/** The ballots that those with these trackers (32 bytes) took the place of, with the weights of their credentials. */
export async function replacedBy(
  tx: TenantTx,
  electionId: string,
  trackers: readonly Uint8Array[],
): Promise<{ tracker: Uint8Array; weight: number }[]> {
  const { rows } = await sql<{ tracker: Uint8Array; weight: bigint }>`
    select former.tracker, k.weight from cast_ballot b
    join cast_ballot former on former.election_id = b.election_id and former.credential = b.credential
      and former.revision = b.revision - 1
    join credential k on k.election_id = b.election_id and k.key = b.credential
    where b.election_id = ${electionId} and b.revision > 1
      and b.tracker = any(${hexes(trackers)}::bytea[])`.execute(tx);
  return rows.map(({ tracker, weight }) => ({ tracker, weight: Number(weight) }));
}

/** The sum of the weights of all credentials that cast a ballot: no total can be more. */
export async function castWeight(tx: TenantTx, electionId: string): Promise<number> {
  const { rows } = await sql<{ weight: bigint | null }>`
    select sum(k.weight)::bigint as weight from cast_ballot b
    join credential k on k.election_id = b.election_id and k.key = b.credential
    where b.election_id = ${electionId} and b.revision = 1`.execute(tx);
  return Number(rows[0]?.weight ?? 0n);
}
