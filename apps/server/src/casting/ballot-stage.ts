import { toBase64Url } from '@sandoq/kernel';
import { sql } from 'kysely';
import type { TenantTx } from '../platform/index.ts';
import { trackerOf } from './ballot-set.ts';

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
