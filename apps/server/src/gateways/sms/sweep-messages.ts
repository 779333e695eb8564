import { sql } from 'kysely';
import { z } from 'zod';
import { defineJob, inTransaction } from '../../platform/index.ts';
import type { SmsDeps } from './sms-service.ts';

const HOUR = 3_600_000;
const KEPT_MS = 90 * 24 * HOUR;

/** Removes messages that came or went ninety days ago, and parts of texts whose other parts never came. */
export const sweepMessages = defineJob({
  name: 'sweep-messages',
  schema: z.strictObject({}),
  cron: '17 * * * *',
  async handler(_payload, { db, clock }: SmsDeps) {
    const lost = new Date(clock.now() - HOUR);
    const old = new Date(clock.now() - KEPT_MS);
    await db.deleteFrom('inboundSmsPart').where('receivedAt', '<', lost).execute();
    await db.deleteFrom('inboundSms').where('receivedAt', '<', old).execute();
    await db.deleteFrom('smsPart').where('at', '<', old).execute();
    await inTransaction(db, async (tx) => {
      await sql`select set_config('sandoq.sweep_created_before', ${old.toISOString()}, true)`.execute(tx);
      await tx.deleteFrom('smsMessage').where('createdAt', '<', old).execute();
    });
  },
});
