import { canonicalBytes, fromBase64Url } from '@sandoq/kernel';
import { challengedTracker, hashBytes, type Challenged } from '@sandoq/protocol';
import { sql } from 'kysely';
import type { TenantTx } from '../platform/index.ts';
import type { LogEntryRow } from './store.ts';
import { submitEntry } from './submit-entry.ts';

/** A ballot that was opened instead of cast, on its way into the record. */
export interface AuditedSubmission {
  readonly operatorId: string;
  readonly electionId: string;
  readonly challenged: Challenged;
  /** Milliseconds since 1970; its rounding is the entry's time. */
  readonly acceptedAt: number;
}

/**
 * Queues the `challenged` entry of an opened ballot in the caller's transaction, so that it can be found by its tracker.
 * @returns hash of the body
 * @throws a unique violation when this ballot was opened already
 */
export async function submitAudited(tx: TenantTx, submission: AuditedSubmission): Promise<Uint8Array> {
  const { operatorId, electionId, challenged, acceptedAt } = submission;
  const content = canonicalBytes(challenged);
  const body = fromBase64Url(hashBytes(content));
  await submitEntry(tx, { operatorId, electionId, type: 'challenged', content, acceptedAt });
  const tracker = fromBase64Url(challengedTracker(challenged));
  const credential = fromBase64Url(challenged.ballot.credential);
  await tx
    .insertInto('auditedBallot')
    .values({ operatorId, electionId, tracker, credential, body })
    .execute();
  return body;
}

/** The hash of the `challenged` body of the ballot with this tracker (32 bytes), or undefined: not opened. */
export async function findAudited(
  tx: TenantTx,
  electionId: string,
  tracker: Uint8Array,
): Promise<Uint8Array | undefined> {
  const row = await tx
    .selectFrom('auditedBallot')
    .select('body')
    .where('electionId', '=', electionId)
    .where('tracker', '=', Buffer.from(tracker))
    .executeTakeFirst();
  return row?.body;
}

/** How many ballots of a credential were opened. */
export async function countAudited(
  tx: TenantTx,
  electionId: string,
  credential: Uint8Array,
): Promise<number> {
  const { count } = await tx
    .selectFrom('auditedBallot')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('electionId', '=', electionId)
    .where('credential', '=', Buffer.from(credential))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** An audited ballot in the log, by the start of its tracker. */
export interface AuditedEntry {
  readonly row: LogEntryRow;
  readonly tracker: Uint8Array;
}

/** The `challenged` entries whose ballot's tracker starts with the given bytes (at least ten); two at most. */
export async function findByAuditedTracker(
  tx: TenantTx,
  electionId: string,
  start: Uint8Array,
): Promise<AuditedEntry[]> {
  const lowest = Buffer.concat([start, Buffer.alloc(32 - start.length, 0)]);
  const highest = Buffer.concat([start, Buffer.alloc(32 - start.length, 255)]);
  const { rows } = await sql<Omit<LogEntryRow, 'index'> & { index: bigint; tracker: Uint8Array }>`
    select e.index, e.type, e.at, e.body, e.entry, a.tracker from audited_ballot a
    join log_entry e on e.election_id = a.election_id and e.body = a.body
    where a.election_id = ${electionId} and a.tracker between ${lowest} and ${highest} limit 2`.execute(tx);
  return rows.map(({ tracker, ...row }) => ({ tracker, row: { ...row, index: Number(row.index) } }));
}

/** The tracker of the ballot inside a `challenged` body, or undefined. */
export async function trackerOfAudited(
  tx: TenantTx,
  electionId: string,
  body: Uint8Array,
): Promise<Uint8Array | undefined> {
  const row = await tx
    .selectFrom('auditedBallot')
    .select('tracker')
    .where('electionId', '=', electionId)
    .where('body', '=', Buffer.from(body))
    .executeTakeFirst();
  return row?.tracker;
}
