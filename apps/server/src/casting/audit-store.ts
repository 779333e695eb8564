import { sql } from 'kysely';
import { hexes, type TenantTx } from '../platform/index.ts';
import type { BallotSet } from './ballot-set.ts';

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

/** Keeps which ballots an audited vote of several had. */
export async function insertAuditedSet(
  tx: TenantTx,
  election: { readonly operatorId: string; readonly electionId: string },
  { tracker, trackers }: BallotSet,
): Promise<void> {
  await sql`
    insert into audited_set (operator_id, election_id, tracker, trackers)
    values (${election.operatorId}, ${election.electionId}, ${tracker}, ${hexes(trackers)}::bytea[])`.execute(
    tx,
  );
}

/** The trackers of the ballots that an audited vote had; the given one alone when it is no vote of several. */
export async function auditedBallotsOf(
  tx: TenantTx,
  electionId: string,
  tracker: Uint8Array,
): Promise<readonly Uint8Array[]> {
  const row = await tx
    .selectFrom('auditedSet')
    .select('trackers')
    .where('electionId', '=', electionId)
    .where('tracker', '=', Buffer.from(tracker))
    .executeTakeFirst();
  return row?.trackers ?? [tracker];
}
