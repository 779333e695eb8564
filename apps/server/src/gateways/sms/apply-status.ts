import type { TenantTx } from '../../platform/index.ts';
import type { SmsDeps } from './sms-service.ts';
import type { SmsStatus } from './sms-tables.ts';

/** News about a message of the outbox, for whoever asked for it to be sent. */
export interface SmsNews {
  readonly operatorId: string;
  readonly messageId: string;
  readonly purpose: string;
  readonly subject: string;
  readonly status: SmsStatus;
}

interface Change {
  readonly operatorId: string;
  readonly messageId: string;
  readonly status: 'sent' | 'failed';
  readonly reason: string | null;
}

/**
 * Moves a message on: to `status`, or further when its parts have been reported on already (delivered once all parts
 * are, failed once one is). The text is erased as soon as it is of no use. Tells the listeners in the same transaction.
 */
export async function applyStatus(tx: TenantTx, deps: SmsDeps, change: Change): Promise<void> {
  const { operatorId, messageId } = change;
  const message = await tx
    .selectFrom('smsMessage')
    .select(['status', 'purpose', 'subject'])
    .where('id', '=', messageId)
    .forUpdate()
    .executeTakeFirst();
  if (message === undefined || message.status === 'delivered' || message.status === 'failed') return;
  const reported = change.status === 'failed' ? 'failed' : await reportedStatus(tx, messageId);
  const status = reported ?? change.status;
  const reason = status === 'failed' ? (change.reason ?? 'undelivered') : null;
  const over = status === 'delivered' || status === 'failed';
  await tx
    .updateTable('smsMessage')
    .set({ status, reason, changedAt: new Date(deps.clock.now()), ...(over && { sealedText: null }) })
    .where('id', '=', messageId)
    .execute();
  const { purpose, subject } = message;
  for (const listener of deps.sms.onNews)
    await listener(tx, { operatorId, messageId, purpose, subject, status });
}

async function reportedStatus(tx: TenantTx, messageId: string): Promise<'delivered' | 'failed' | undefined> {
  const parts = await tx.selectFrom('smsPart').select('status').where('messageId', '=', messageId).execute();
  if (parts.some(({ status }) => status === 'failed')) return 'failed';
  return parts.length > 0 && parts.every(({ status }) => status === 'delivered') ? 'delivered' : undefined;
}
