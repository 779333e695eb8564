import { withTenant } from '../../platform/index.ts';
import { applyStatus } from './apply-status.ts';
import type { SmsDeps } from './sms-service.ts';
import type { DeliveryReport } from './sms-gateway.ts';

/** Takes a delivery report: remembered for its part, and applied to the message when we know which one it belongs to. */
export async function receiveReport(deps: SmsDeps, { providerId, status }: DeliveryReport): Promise<void> {
  const { db, clock, sms } = deps;
  const part = await db
    .insertInto('smsPart')
    .values({
      gateway: sms.gateway.name,
      providerId,
      operatorId: null,
      messageId: null,
      status,
      at: new Date(clock.now()),
    })
    .onConflict((known) => known.columns(['gateway', 'providerId']).doUpdateSet({ status }))
    .returning(['operatorId', 'messageId'])
    .executeTakeFirstOrThrow();
  const { operatorId, messageId } = part;
  if (operatorId === null || messageId === null) return;
  await withTenant(db, operatorId, (tx) =>
    applyStatus(tx, deps, [
      { operatorId, messageId, status: status === 'failed' ? 'failed' : 'sent', reason: null },
    ]),
  );
}
