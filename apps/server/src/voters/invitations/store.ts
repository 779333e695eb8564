import type { SmsStatus } from '../../gateways/sms/index.ts';
import type { TenantTx } from '../../platform/index.ts';
import type { RollVoter } from '../roll/store.ts';
import type { VoterTables } from '../tables.ts';

/** Keeps an invitation; a voter's former link stops being theirs, and nobody has opened the new one. */
export async function putInvitation(
  tx: TenantTx,
  invitation: Omit<VoterTables['invitation'], 'openedAt'>,
): Promise<void> {
  const { tokenHash, smsId, status } = invitation;
  const sent = { tokenHash, smsId, status, openedAt: null };
  await tx
    .insertInto('invitation')
    .values({ ...invitation, openedAt: null })
    .onConflict((known) => known.columns(['operatorId', 'voterId']).doUpdateSet(sent))
    .execute();
}

/** People of the roll who have no invitation yet. */
export const uninvited = (tx: TenantTx, electionId: string, limit: number): Promise<RollVoter[]> =>
  tx
    .selectFrom('rollVoter as voter')
    .leftJoin('invitation', (join) =>
      join
        .onRef('invitation.voterId', '=', 'voter.id')
        .onRef('invitation.operatorId', '=', 'voter.operatorId'),
    )
    .selectAll('voter')
    .where('voter.electionId', '=', electionId)
    .where('invitation.voterId', 'is', null)
    .orderBy('voter.id')
    .limit(limit)
    .$castTo<RollVoter>()
    .execute();

/** Notes what became of an invitation's message. */
export async function setInvitationStatus(tx: TenantTx, smsId: string, status: SmsStatus): Promise<void> {
  await tx.updateTable('invitation').set({ status }).where('smsId', '=', smsId).execute();
}

/** Notes that a voter came by the link they were sent. Another's link changes nothing. */
export async function markOpened(
  tx: TenantTx,
  voterId: string,
  tokenHash: Uint8Array,
  now: number,
): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ openedAt: new Date(now) })
    .where('voterId', '=', voterId)
    .where('tokenHash', '=', Buffer.from(tokenHash))
    .where('openedAt', 'is', null)
    .execute();
}

/** How the invitations of an election stand; `sent` counts those that were sent and not reported on yet, too. */
export async function countInvitations(
  tx: TenantTx,
  electionId: string,
): Promise<{ total: number; sent: number; delivered: number; failed: number; opened: number }> {
  const rows = await tx
    .selectFrom('invitation')
    .select(({ fn }) => [
      'status',
      fn.countAll<bigint>().as('count'),
      fn.count<bigint>('openedAt').as('opened'),
    ])
    .where('electionId', '=', electionId)
    .groupBy('status')
    .execute();
  const of = (...statuses: readonly SmsStatus[]): number =>
    rows.reduce((sum, row) => (statuses.includes(row.status) ? sum + Number(row.count) : sum), 0);
  return {
    total: of('queued', 'sent', 'delivered', 'failed'),
    sent: of('sent', 'delivered'),
    delivered: of('delivered'),
    failed: of('failed'),
    opened: rows.reduce((sum, row) => sum + Number(row.opened), 0),
  };
}
