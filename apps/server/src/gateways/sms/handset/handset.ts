import type { Mobile } from '@sandoq/persian';
import type { Db } from '../../../platform/index.ts';
import { inTransaction, publish } from '../../../platform/index.ts';
import { receiveInbound } from '../receive-inbound.ts';
import type { SmsDeps } from '../sms-service.ts';
import { handsetChannel } from './handset-gateway.ts';

/** A message on a demonstration phone. */
export interface HandsetMessage {
  readonly id: string;
  readonly direction: 'to-phone' | 'from-phone';
  readonly other: string;
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** The newest messages of a phone, oldest first. */
export async function readHandset(db: Db, number: Mobile, limit = 100): Promise<HandsetMessage[]> {
  const rows = await db
    .selectFrom('handsetMessage')
    .select(['id', 'direction', 'other', 'text', 'at'])
    .where('number', '=', number)
    .orderBy('position', 'desc')
    .limit(limit)
    .execute();
  return rows.toReversed().map((row) => ({ ...row, at: row.at.getTime() }));
}

/** When each of these phones last had a message, in milliseconds since the epoch. */
export async function lastOnHandsets(db: Db, numbers: readonly Mobile[]): Promise<Map<string, number>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('handsetMessage')
    .select(({ fn }) => ['number', fn.max('at').as('at')])
    .where('number', 'in', numbers)
    .groupBy('number')
    .execute();
  return new Map(rows.map(({ number, at }) => [number, at.getTime()]));
}

/** Sends a text from a demonstration phone, as if it came in from a provider. */
export async function sendFromHandset(
  deps: SmsDeps,
  message: { readonly from: Mobile; readonly to: string; readonly text: string },
): Promise<void> {
  const id = deps.random.id();
  const { from, to, text } = message;
  await inTransaction(deps.db, async (tx) => {
    const at = new Date(deps.clock.now());
    await tx
      .insertInto('handsetMessage')
      .values({ id, number: from, direction: 'from-phone', other: to, text, at })
      .execute();
    await publish(tx, handsetChannel(from), { id });
  });
  await receiveInbound(deps, { providerId: id, from, to, text, part: null });
}
