import { canonicalBytes, fromBase64Url, type Json } from '@sandoq/kernel';
import { hashBytes, type EntryType } from '@sandoq/protocol';
import type { TenantTx } from '../platform/index.ts';
import { appendPending, type AppendParts } from './append-pending.ts';
import { insertPending } from './store.ts';

/** A body on its way into the record; `content` are its canonical bytes. */
export interface Submission {
  readonly operatorId: string;
  readonly electionId: string;
  readonly type: EntryType;
  readonly content: Uint8Array;
  /** Milliseconds since 1970; its rounding is the entry's time. */
  readonly acceptedAt: number;
}

/**
 * Keeps a body and queues its entry, in the caller's transaction. After the commit the sequencer must be nudged; should
 * this process die first, any other finds the entry.
 * @throws a unique violation when the record has the body already
 */
export async function submitEntry(tx: TenantTx, submission: Submission): Promise<void> {
  const { operatorId, electionId, type, content, acceptedAt } = submission;
  await insertPending(tx, {
    operatorId,
    electionId,
    type,
    hash: fromBase64Url(hashBytes(content)),
    content,
    acceptedAt: new Date(acceptedAt),
  });
}

/** One body of an act that must stand in the record when the act is done. */
export interface FrameBody {
  readonly type: EntryType;
  readonly body: Json;
}

/**
 * Puts bodies into the record at once, in the caller's transaction, behind everything that was accepted before. For the
 * acts that frame an election; ballots go by {@link submitEntry}.
 */
export async function appendNow(
  tx: TenantTx,
  parts: AppendParts,
  election: { readonly operatorId: string; readonly electionId: string },
  bodies: readonly FrameBody[],
): Promise<void> {
  const acceptedAt = parts.clock.now();
  for (const { type, body } of bodies) {
    await submitEntry(tx, { ...election, type, content: canonicalBytes(body), acceptedAt });
  }
  await drainPending(tx, parts, election.electionId);
}

/** Appends everything that is pending, in the caller's transaction. */
export async function drainPending(tx: TenantTx, parts: AppendParts, electionId: string): Promise<void> {
  while ((await appendPending(tx, parts, electionId)) !== undefined);
}
