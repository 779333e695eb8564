import type { Clock, Db } from '../../../platform/index.ts';
import { inTransaction, publish } from '../../../platform/index.ts';
import type { SmsGateway, SmsSink } from '../sms-gateway.ts';

/** The event that a demonstration phone received or sent something. */
export const handsetChannel = (number: string): string => `handset:${number}`;

/**
 * A stand-in for a provider, for demonstrations and tests: messages go to phones that exist only in this installation's
 * database, where anybody who may open the demonstration can read them. Never for real voters.
 */
export function createHandsetGateway(parts: {
  readonly db: Db;
  readonly clock: Clock;
  readonly line: string;
}): SmsGateway {
  const { db, clock, line } = parts;
  let sink: SmsSink | undefined;
  return {
    name: 'handset',
    line,
    async send({ id, to, text }) {
      await inTransaction(db, async (tx) => {
        const message = {
          id,
          number: to,
          direction: 'to-phone' as const,
          other: line,
          text,
          at: new Date(clock.now()),
        };
        await tx
          .insertInto('handsetMessage')
          .values(message)
          .onConflict((known) => known.doNothing())
          .execute();
        await publish(tx, handsetChannel(to), { id });
      });
      await sink?.delivery({ providerId: id, status: 'delivered' });
      return { kind: 'accepted', providerIds: [id] };
    },
    start(to) {
      sink = to;
    },
    async stop() {
      sink = undefined;
    },
  };
}
