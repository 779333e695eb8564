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
