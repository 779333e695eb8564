import { sql } from 'kysely';
import type { TenantTx } from '../platform/index.ts';

/**
 * Enters the poll until the transaction ends. Whoever confirms a ballot does this first; whoever closes the poll waits
 * for all of them, so that a ballot confirmed in time is in the record before the close entry.
 */
export async function enterPoll(tx: TenantTx, electionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended('poll:' || ${electionId}, 0))`.execute(tx);
}

/** Waits until nobody is in the poll, and keeps everybody out until the transaction ends. */
export async function emptyPoll(tx: TenantTx, electionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('poll:' || ${electionId}, 0))`.execute(tx);
}
