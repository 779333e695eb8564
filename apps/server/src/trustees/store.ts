import type { SmsStatus } from '../gateways/sms/index.ts';
import type { TenantTx } from '../platform/index.ts';
import type { TrusteeLinkTable, TrusteeStep, TrusteeSubmissionTable } from './tables.ts';

/** A trustee's personal link, as it is kept. */
export type TrusteeLink = TrusteeLinkTable;

/**
 * Keeps a link; the trustee's former one stops being theirs and nobody has opened the new one, what their sessions are of
 * stays.
 */
export async function putLink(tx: TenantTx, link: Omit<TrusteeLink, 'openedAt'>): Promise<void> {
  const { mobile, tokenHash, smsId, status } = link;
  const sent = { mobile, tokenHash, smsId, status, openedAt: null };
  await tx
    .insertInto('trusteeLink')
    .values({ ...link, openedAt: null })
    .onConflict((known) => known.columns(['electionId', 'trustee']).doUpdateSet(sent))
    .execute();
}

/** The links of an election. */
export const linksOf = (tx: TenantTx, electionId: string): Promise<TrusteeLink[]> =>
  tx.selectFrom('trusteeLink').selectAll().where('electionId', '=', electionId).orderBy('trustee').execute();

/** The link whose token has this hash, or undefined. */
export const findLinkByToken = (
  tx: TenantTx,
  electionId: string,
  tokenHash: Uint8Array,
): Promise<TrusteeLink | undefined> =>
  tx
    .selectFrom('trusteeLink')
    .selectAll()
    .where('electionId', '=', electionId)
    .where('tokenHash', '=', Buffer.from(tokenHash))
    .executeTakeFirst();

/** The link that a session is of, or undefined. */
export const findLink = (tx: TenantTx, id: string): Promise<TrusteeLink | undefined> =>
  tx.selectFrom('trusteeLink').selectAll().where('id', '=', id).executeTakeFirst();

/** Notes that a trustee came by their link. `now` in milliseconds. */
export async function markLinkOpened(tx: TenantTx, id: string, now: number): Promise<void> {
  await tx
    .updateTable('trusteeLink')
    .set({ openedAt: new Date(now) })
    .where('id', '=', id)
    .where('openedAt', 'is', null)
    .execute();
}

/** Notes what became of a link's message. @returns the election it is of */
export async function setLinkStatus(
  tx: TenantTx,
  smsId: string,
  status: SmsStatus,
): Promise<string | undefined> {
  const row = await tx
    .updateTable('trusteeLink')
    .set({ status })
    .where('smsId', '=', smsId)
    .returning('electionId')
    .executeTakeFirst();
  return row?.electionId;
}

/** Keeps what a trustee sent for a step; there is one of each, for ever. */
export async function insertSubmission(tx: TenantTx, submission: TrusteeSubmissionTable): Promise<void> {
  await tx.insertInto('trusteeSubmission').values(submission).execute();
}

/** What a trustee sent for a step, canonical bytes; undefined while it has not come. */
export async function findSubmission(
  tx: TenantTx,
  electionId: string,
  trustee: number,
  step: TrusteeStep,
): Promise<Uint8Array | undefined> {
  const row = await tx
    .selectFrom('trusteeSubmission')
    .select('content')
    .where('electionId', '=', electionId)
    .where('trustee', '=', trustee)
    .where('step', '=', step)
    .executeTakeFirst();
  return row?.content;
}

/** Which steps have come from which trustees. */
export const listSubmissions = (
  tx: TenantTx,
  electionId: string,
): Promise<{ trustee: number; step: TrusteeStep }[]> =>
  tx
    .selectFrom('trusteeSubmission')
    .select(['trustee', 'step'])
    .where('electionId', '=', electionId)
    .execute();

/** The trustees who have taken a step. */
export async function whoSubmitted(tx: TenantTx, electionId: string, step: TrusteeStep): Promise<number[]> {
  const rows = await tx
    .selectFrom('trusteeSubmission')
    .select('trustee')
    .where('electionId', '=', electionId)
    .where('step', '=', step)
    .execute();
  return rows.map(({ trustee }) => trustee);
}
