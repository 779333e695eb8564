import { sql } from 'kysely';
import { toBase64Url } from '@sandoq/kernel';
import type { TenantTx } from '../platform/index.ts';
import { trackerOf } from './ballot-set.ts';
import { countRoll, sumWeights } from '../voters/index.ts';

/** How many have voted; whoever voted again is counted once. */
async function countParticipation(tx: TenantTx, electionId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('participation')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('electionId', '=', electionId)
    .where('revision', '=', 1)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The votes (shares) of those who have voted. Only those who have more than one are looked up. */
async function sumParticipation(tx: TenantTx, electionId: string, voted: number): Promise<number> {
  const { rows } = await sql<{ more: bigint }>`
    select coalesce(sum(v.weight - 1), 0)::bigint as more from roll_voter v
    join participation p on p.election_id = v.election_id and p.voter_id = v.id and p.revision = 1
    where v.election_id = ${electionId} and v.weight <> 1`.execute(tx);
  return voted + Number(rows[0]!.more);
}

/** Who may vote and who has voted: people, and their votes (shares). */
export interface Turnout {
  readonly eligible: number;
  readonly voted: number;
  readonly eligibleWeight: number;
  readonly votedWeight: number;
}

/** How many are entitled and how many have voted. */
export async function countTurnout(tx: TenantTx, electionId: string): Promise<Turnout> {
  const voted = await countParticipation(tx, electionId);
  return {
    eligible: await countRoll(tx, electionId),
    voted,
    eligibleWeight: await sumWeights(tx, electionId),
    votedWeight: await sumParticipation(tx, electionId, voted),
  };
}

/** How many voted (for the first time) in each step of so many seconds, ascending; steps in which nobody did are left out. */
export async function turnoutSteps(
  tx: TenantTx,
  electionId: string,
  stepSeconds: number,
): Promise<{ from: Date; voted: number }[]> {
  const { rows } = await sql<{ from: Date; voted: bigint }>`
    select to_timestamp(floor(extract(epoch from at) / ${stepSeconds}) * ${stepSeconds}) as "from", count(*) as voted
    from participation where election_id = ${electionId} and revision = 1 group by 1 order by 1`.execute(tx);
  return rows.map(({ from, voted }) => ({ from, voted: Number(voted) }));
}

/** Those of the voters who have voted. */
export async function votedAmong(
  tx: TenantTx,
  electionId: string,
  voterIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (voterIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom('participation')
    .select('voterId')
    .where('electionId', '=', electionId)
    .where('voterId', 'in', voterIds)
    .execute();
  return new Set(rows.map(({ voterId }) => voterId));
}

/** How far a voter is, for the voter's session; `tracker` in base64url. */
export interface BallotStage {
  readonly stage: 'choosing' | 'prepared' | 'recorded';
  readonly tracker: string | null;
}

/** How far a voter is. A voter id belongs to one election; where voting again is allowed, what is prepared goes before. */
export async function readBallotStage(tx: TenantTx, voterId: string): Promise<BallotStage> {
  const { rows } = await sql<{ tracker: Uint8Array; recorded: boolean; again: boolean }>`
    select b.tracker, true as recorded, false as again, c.index from credential c
      join lateral (select tracker from cast_ballot where election_id = c.election_id and credential = c.key
        order by revision desc limit 1) b on true
      where c.voter_id = ${voterId}
    union all
    select p.tracker, false, e.revoting, 0 from prepared_ballot p join election e on e.id = p.election_id
      where p.voter_id = ${voterId}
    order by index`.execute(tx);
  const cast = rows.filter(({ recorded }) => recorded);
  const prepared = rows.find(({ recorded }) => !recorded);
  if (prepared !== undefined && (prepared.again || cast.length === 0))
    return { stage: 'prepared', tracker: toBase64Url(prepared.tracker) };
  if (cast.length === 0) return { stage: 'choosing', tracker: null };
  return { stage: 'recorded', tracker: toBase64Url(trackerOf(cast.map(({ tracker }) => tracker))) };
}

/** How many credentials were issued: as many as stand in the record's list. */
export async function countCredentials(tx: TenantTx, electionId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('credential')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('electionId', '=', electionId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The weights of the credentials that cast the ballots with these trackers (32 bytes), in their order. */
export async function weightsOf(
  tx: TenantTx,
  electionId: string,
  trackers: readonly Uint8Array[],
): Promise<number[]> {
  if (trackers.length === 0) return [];
  const rows = await tx
    .selectFrom('castBallot')
    .innerJoin('credential', (join) =>
      join
        .onRef('credential.electionId', '=', 'castBallot.electionId')
        .onRef('credential.key', '=', 'castBallot.credential'),
    )
    .select(['castBallot.tracker', 'credential.weight'])
    .where('castBallot.electionId', '=', electionId)
    .where(
      'castBallot.tracker',
      'in',
      trackers.map((tracker) => Buffer.from(tracker)),
    )
    .execute();
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
      and b.tracker = any(${trackers.map((tracker) => Buffer.from(tracker))}::bytea[])`.execute(tx);
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
