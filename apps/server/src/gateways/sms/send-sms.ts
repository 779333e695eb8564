import { utf8Bytes, utf8Text } from '@sandoq/kernel';
import type { Mobile } from '@sandoq/persian';
import { z } from 'zod';
import type { Clock, Random, Sealer, TenantTx } from '../../platform/index.ts';
import { defineJob, enqueue, withTenant } from '../../platform/index.ts';
import { applyStatus } from './apply-status.ts';
import type { SmsDeps } from './sms-service.ts';

/** A message to be sent. */
export interface OutgoingSms {
  readonly operatorId: string;
  readonly to: Mobile;
  readonly text: string;
  /** What it is for, such as `invitation` or `login-code`. */
  readonly purpose: string;
  /** What it is about, by an id of ours, such as `voter:…`. */
  readonly subject: string;
  /** When it is of no use any more (ms since the epoch): it is then not sent. */
  readonly expiresAt?: number;
}

/** What a text is sealed for, with its message's id. */
const SEALED = 'sms-text';

const payload = z.strictObject({ operatorId: z.uuid(), messageId: z.uuid() });

/**
 * Sends one message of the outbox. It may be handed over twice when the server dies between the provider's answer and
 * our commit; it is never lost. A message whose time has passed, or that failed for good, is marked as failed.
 */
export const sendSmsJob = defineJob({
  name: 'send-sms',
  schema: payload,
  async handler({ operatorId, messageId }, deps: SmsDeps, { attempt, maxAttempts }) {
    const { db, clock, sms, sealer } = deps;
    const message = await withTenant(db, operatorId, (tx) =>
      tx.selectFrom('smsMessage').selectAll().where('id', '=', messageId).executeTakeFirst(),
    );
    if (message === undefined || message.status !== 'queued' || message.sealedText === null) return;
    const finish = (status: 'sent' | 'failed', reason: string | null, providerIds: readonly string[] = []) =>
      withTenant(db, operatorId, async (tx) => {
        await recordParts(tx, {
          gateway: sms.gateway.name,
          operatorId,
          messageId,
          providerIds,
          at: new Date(clock.now()),
        });
        await applyStatus(tx, deps, { operatorId, messageId, status, reason });
      });
    if (message.expiresAt !== null && message.expiresAt.getTime() <= clock.now())
      return finish('failed', 'too-late');
    try {
      const { recipient, sealedText } = message;
      const text = utf8Text(sealer.open(SEALED, messageId, sealedText));
      const outcome = await sms.gateway.send({ id: messageId, to: recipient as Mobile, text });
      if (outcome.kind === 'rejected') return await finish('failed', outcome.reason);
      return await finish('sent', null, outcome.providerIds);
    } catch (error) {
      if (attempt >= maxAttempts) await finish('failed', 'gateway-unreachable');
      throw error;
    }
  },
});

const TRIES = 12;

/** Puts a message into the outbox, in the caller's transaction: it is sent if and only if that commits. @returns its id */
export async function sendSms(
  tx: TenantTx,
  deps: { readonly clock: Clock; readonly random: Random; readonly sealer: Sealer },
  sms: OutgoingSms,
): Promise<string> {
  const id = deps.random.id();
  const now = new Date(deps.clock.now());
  const { operatorId, to, text, purpose, subject, expiresAt } = sms;
  await tx
    .insertInto('smsMessage')
    .values({
      operatorId,
      id,
      recipient: to,
      sealedText: deps.sealer.seal(SEALED, id, utf8Bytes(text)),
      purpose,
      subject,
      status: 'queued',
      reason: null,
      createdAt: now,
      expiresAt: expiresAt === undefined ? null : new Date(expiresAt),
      changedAt: now,
    })
    .execute();
  await enqueue(tx, sendSmsJob, { operatorId, messageId: id }, { maxAttempts: TRIES });
  return id;
}

interface Parts {
  readonly gateway: string;
  readonly operatorId: string;
  readonly messageId: string;
  readonly providerIds: readonly string[];
  readonly at: Date;
}

async function recordParts(
  tx: TenantTx,
  { gateway, operatorId, messageId, providerIds, at }: Parts,
): Promise<void> {
  if (providerIds.length === 0) return;
  await tx
    .insertInto('smsPart')
    .values(
      providerIds.map((providerId) => ({ gateway, providerId, operatorId, messageId, status: null, at })),
    )
    // The report may have come first.
    .onConflict((known) => known.columns(['gateway', 'providerId']).doUpdateSet({ operatorId, messageId }))
    .execute();
}
