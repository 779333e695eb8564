import { sql } from 'kysely';
import { z } from 'zod';
import { defineJob, inTransaction } from '../../platform/index.ts';
import type { SmsDeps } from './sms-service.ts';

/** Erases the texts of messages whose time has passed, whatever became of them: a code is nowhere longer than it is valid. */
export const eraseSmsTexts = defineJob({
  name: 'erase-sms-texts',
  schema: z.strictObject({}),
  cron: '* * * * *',
  async handler(_payload, { db, clock }: SmsDeps) {
    const now = new Date(clock.now());
    await inTransaction(db, async (tx) => {
      await sql`select set_config('sandoq.sweep_before', ${now.toISOString()}, true)`.execute(tx);
      await tx
        .updateTable('smsMessage')
        .set({ sealedText: null })
        .where('expiresAt', '<', now)
        .where('sealedText', 'is not', null)
        .execute();
    });
  },
});
