import { utf8Bytes, utf8Text } from '@sandoq/kernel';
import type { Mobile } from '@sandoq/persian';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Clock, Random, Sealer, TenantTx } from '../../platform/index.ts';
import { defineJob, enqueue, withTenant } from '../../platform/index.ts';
import { applyStatus } from './apply-status.ts';
import type { SmsDeps } from './sms-service.ts';
import type { SmsTables } from './sms-tables.ts';

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

/** What became of a message that was handed over, or was not because it is of no use any more. */
interface HandedOver {
  readonly status: 'sent' | 'failed';
  readonly reason: string | null;
  readonly providerIds: readonly string[];
}

type Queued = Pick<SmsTables['smsMessage'], 'id' | 'recipient' | 'expiresAt'> & {
  readonly sealedText: Uint8Array;
};

/** Those of the messages that wait to be sent. */
const readQueued = (tx: TenantTx, operatorId: string, messageIds: readonly string[]): Promise<Queued[]> =>
  tx
    .selectFrom('smsMessage')
    .select(['id', 'recipient', 'expiresAt', 'sealedText'])
    .where('operatorId', '=', operatorId)
    .where('id', '=', sql<string>`any(${messageIds}::uuid[])`)
    .where('status', '=', 'queued')
    .where('sealedText', 'is not', null)
    .$narrowType<{ sealedText: Uint8Array }>()
    .execute();

/** @throws when the provider cannot be reached */
async function handOver(
  { id, recipient, sealedText, expiresAt }: Queued,
  { clock, sealer, sms }: SmsDeps,
): Promise<HandedOver> {
  const failed = (reason: string): HandedOver => ({ status: 'failed', reason, providerIds: [] });
  if (expiresAt !== null && expiresAt.getTime() <= clock.now()) return failed('too-late');
  const text = utf8Text(sealer.open(SEALED, id, sealedText));
  const outcome = await sms.gateway.send({ id, to: recipient as Mobile, text });
  if (outcome.kind === 'rejected') return failed(outcome.reason);
  return { status: 'sent', reason: null, providerIds: outcome.providerIds };
}

/** Writes down what became of messages. */
async function finish(
  tx: TenantTx,
  deps: SmsDeps,
  operatorId: string,
  all: readonly (HandedOver & { readonly messageId: string })[],
): Promise<void> {
  const [gateway, at] = [deps.sms.gateway.name, new Date(deps.clock.now())];
  await recordParts(
    tx,
    all.flatMap(({ messageId, providerIds }) =>
      providerIds.map((providerId) => ({ gateway, providerId, operatorId, messageId, status: null, at })),
    ),
  );
  await applyStatus(
    tx,
    deps,
    all.map(({ messageId, status, reason }) => ({ operatorId, messageId, status, reason })),
  );
}

/**
 * Sends one message of the outbox. It may be handed over twice when the server dies between the provider's answer and
 * our commit; it is never lost. A message whose time has passed, or that failed for good, is marked as failed.
 */
export const sendSmsJob = defineJob({
  name: 'send-sms',
  schema: payload,
  async handler({ operatorId, messageId }, deps: SmsDeps, { attempt, maxAttempts }) {
    const { db } = deps;
    const [message] = await withTenant(db, operatorId, (tx) => readQueued(tx, operatorId, [messageId]));
    if (message === undefined) return;
    const finishAs = (outcome: HandedOver) =>
      withTenant(db, operatorId, (tx) => finish(tx, deps, operatorId, [{ ...outcome, messageId }]));
    try {
      await finishAs(await handOver(message, deps));
    } catch (error) {
      if (attempt >= maxAttempts)
        await finishAs({ status: 'failed', reason: 'gateway-unreachable', providerIds: [] });
      throw error;
    }
  },
});

const TRIES = 12;

/** Sends messages that were put into the outbox together. Those that the provider does not take now are tried again one by one. */
export const sendAllSmsJob = defineJob({
  name: 'send-all-sms',
  schema: z.strictObject({ operatorId: z.uuid(), messageIds: z.array(z.uuid()) }),
  async handler({ operatorId, messageIds }, deps: SmsDeps) {
    const messages = await withTenant(deps.db, operatorId, (tx) => readQueued(tx, operatorId, messageIds));
    const handed = await Promise.allSettled(messages.map((message) => handOver(message, deps)));
    await withTenant(deps.db, operatorId, async (tx) => {
      const done = handed.flatMap((outcome, i) =>
        outcome.status === 'fulfilled' ? [{ ...outcome.value, messageId: messages[i]!.id }] : [],
      );
      await finish(tx, deps, operatorId, done);
      for (const [i, { status }] of handed.entries())
        if (status === 'rejected')
          await enqueue(tx, sendSmsJob, { operatorId, messageId: messages[i]!.id }, { maxAttempts: TRIES });
    });
  },
});

/** What putting messages into the outbox needs. */
interface OutboxParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly sealer: Sealer;
}

async function insertMessages(
  tx: TenantTx,
  deps: OutboxParts,
  messages: readonly OutgoingSms[],
): Promise<string[]> {
  const now = new Date(deps.clock.now());
  const rows = messages.map(({ operatorId, to, text, purpose, subject, expiresAt }) => {
    const id = deps.random.id();
    return {
      operatorId,
      id,
      recipient: to,
      sealedText: deps.sealer.seal(SEALED, id, utf8Bytes(text)),
      purpose,
      subject,
      status: 'queued' as const,
      reason: null,
      createdAt: now,
      expiresAt: expiresAt === undefined ? null : new Date(expiresAt),
      changedAt: now,
    };
  });
  await tx.insertInto('smsMessage').values(rows).execute();
  return rows.map(({ id }) => id);
}

/** Puts a message into the outbox, in the caller's transaction: it is sent if and only if that commits. @returns its id */
export async function sendSms(tx: TenantTx, deps: OutboxParts, sms: OutgoingSms): Promise<string> {
  const [id] = await insertMessages(tx, deps, [sms]);
  await enqueue(tx, sendSmsJob, { operatorId: sms.operatorId, messageId: id! }, { maxAttempts: TRIES });
  return id!;
}

/** Puts messages of one operator into the outbox as {@link sendSms} does; one job hands all of them over. */
export async function sendAllSms(
  tx: TenantTx,
  deps: OutboxParts,
  messages: readonly OutgoingSms[],
): Promise<void> {
  const [first] = messages;
  if (first === undefined) return;
  const messageIds = await insertMessages(tx, deps, messages);
  await enqueue(tx, sendAllSmsJob, { operatorId: first.operatorId, messageIds }, { maxAttempts: TRIES });
}

async function recordParts(tx: TenantTx, parts: readonly SmsTables['smsPart'][]): Promise<void> {
  if (parts.length === 0) return;
  await tx
    .insertInto('smsPart')
    .values(parts)
    // The report may have come first.
    .onConflict((known) =>
      known.columns(['gateway', 'providerId']).doUpdateSet((set) => ({
        operatorId: set.ref('excluded.operatorId'),
        messageId: set.ref('excluded.messageId'),
      })),
    )
    .execute();
}
