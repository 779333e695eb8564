import { sql } from 'kysely';
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
 * Moves messages of one operator on: to `status`, or further when their parts have been reported on already (delivered
 * once all parts are, failed once one is). A text is erased as soon as it is of no use. Tells the listeners in the same
 * transaction.
 */
export async function applyStatus(tx: TenantTx, deps: SmsDeps, changes: readonly Change[]): Promise<void> {
  const [first] = changes;
  if (first === undefined) return;
  const ids = changes.map(({ messageId }) => messageId);
  // The operator is named although the policy does: only so is the index used, for the sweep's policies are there too.
  const { operatorId: operator } = first;
  const messages = await tx
    .selectFrom('smsMessage')
    .select(['id', 'status', 'purpose', 'subject'])
    .where('operatorId', '=', operator)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('status', 'in', ['queued', 'sent'])
    .orderBy('id')
    .forUpdate()
    .execute();
  if (messages.length === 0) return;
  const known = new Map(messages.map((message) => [message.id, message]));
  const reported = await reportedStatuses(tx, [...known.keys()]);
  const moved = changes.flatMap(({ operatorId, messageId, ...change }) => {
    const message = known.get(messageId);
    if (message === undefined) return [];
    const status = change.status === 'failed' ? 'failed' : (reported.get(messageId) ?? change.status);
    const reason = status === 'failed' ? (change.reason ?? 'undelivered') : null;
    const { purpose, subject } = message;
    return [{ reason, news: { operatorId, messageId, purpose, subject, status } }];
  });
  await sql`
    update sms_message m set status = n.status, reason = n.reason, changed_at = ${new Date(deps.clock.now())},
      sealed_text = case when n.status in ('delivered', 'failed') then null else m.sealed_text end
    from unnest(${moved.map(({ news }) => news.messageId)}::uuid[], ${moved.map(({ news }) => news.status)}::text[],
      ${moved.map(({ reason }) => reason)}::text[]) as n(id, status, reason)
    where m.operator_id = ${operator} and m.id = any(${ids}::uuid[]) and m.id = n.id`.execute(tx);
  for (const { news } of moved) for (const listener of deps.sms.onNews) await listener(tx, news);
}

/** What the parts say of their messages: delivered when all are, failed when one is, nothing otherwise. */
async function reportedStatuses(
  tx: TenantTx,
  messageIds: readonly string[],
): Promise<ReadonlyMap<string, 'delivered' | 'failed'>> {
  const { rows } = await sql<{ messageId: string; status: 'delivered' | 'failed' }>`
    select message_id, case when bool_or(status = 'failed') then 'failed' else 'delivered' end as status
    from sms_part where message_id = any(${messageIds}::uuid[])
    group by message_id having coalesce(bool_or(status = 'failed'), false) or bool_and(status is not null)`.execute(
    tx,
  );
  return new Map(rows.map(({ messageId, status }) => [messageId, status]));
}
