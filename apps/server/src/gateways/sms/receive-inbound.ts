import type { Mobile } from '@sandoq/persian';
import { sql } from 'kysely';
import type { Tx } from '../../platform/index.ts';
import { inTransaction } from '../../platform/index.ts';
import type { InboundPart } from './sms-gateway.ts';
import type { SmsDeps } from './sms-service.ts';

/** A whole text that somebody sent to our line. */
export interface InboundSms {
  readonly gateway: string;
  readonly providerId: string;
  readonly from: Mobile;
  readonly to: string;
  readonly text: string;
}

/**
 * Handles a text in the transaction that remembers it as handled. It sees no tenant's rows until it enters one
 * (`enterTenant`). A fault rolls everything back and the text is delivered again.
 */
export type InboundHandler = (tx: Tx, sms: InboundSms) => Promise<void>;

/** Takes a text, or a part of one, from a gateway. The same delivered twice is handled once. */
export async function receiveInbound(deps: SmsDeps, came: InboundPart): Promise<void> {
  const { db, clock, sms } = deps;
  const gateway = sms.gateway.name;
  const now = new Date(clock.now());
  await inTransaction(db, async (tx) => {
    const fresh = await tx
      .insertInto('inboundSms')
      .values({ gateway, providerId: came.providerId, receivedAt: now })
      .onConflict((known) => known.doNothing())
      .returning('providerId')
      .executeTakeFirst();
    if (fresh === undefined) return;
    const text = came.part === null ? came.text : await joinParts(tx, gateway, came, came.part, now);
    if (text === undefined) return;
    const { providerId, from, to } = came;
    for (const handler of sms.onInbound) await handler(tx, { gateway, providerId, from, to, text });
  });
}

/** How long a part waits for the others before it counts as lost: references are used again. */
const WAIT_MS = 3_600_000;

async function joinParts(
  tx: Tx,
  gateway: string,
  { from, to, text }: InboundPart,
  { reference, total, sequence }: NonNullable<InboundPart['part']>,
  now: Date,
): Promise<string | undefined> {
  // Parts may come through several links at once; one at a time, so that whoever brings the last one sees the others.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${gateway} ${from} ${to} ${reference}`}, 0))`.execute(
    tx,
  );
  await tx
    .deleteFrom('inboundSmsPart')
    .where('receivedAt', '<', new Date(now.getTime() - WAIT_MS))
    .execute();
  await tx
    .insertInto('inboundSmsPart')
    .values({ gateway, sender: from, recipient: to, reference, total, sequence, text, receivedAt: now })
    .onConflict((known) => known.doNothing())
    .execute();
  const parts = await tx
    .selectFrom('inboundSmsPart')
    .select(['sequence', 'text'])
    .where('gateway', '=', gateway)
    .where('sender', '=', from)
    .where('recipient', '=', to)
    .where('reference', '=', reference)
    .where('total', '=', total)
    .orderBy('sequence')
    .execute();
  if (parts.length < total) return undefined;
  await tx
    .deleteFrom('inboundSmsPart')
    .where('gateway', '=', gateway)
    .where('sender', '=', from)
    .where('recipient', '=', to)
    .where('reference', '=', reference)
    .execute();
  return parts.map((part) => part.text).join('');
}
