import { z } from 'zod';
import { enqueue, type Db } from '../platform/index.ts';

/** The sending of a batch, by name and payload. */
export const sendBatchJob = { name: 'send-anchors', schema: z.strictObject({ batchId: z.uuid() }) };

/** All sending is done one after the other: an account's sequence numbers allow nothing else. */
const QUEUE = 'anchors';

/** Enqueues the sending of a batch. @param runAt milliseconds since 1970; at once when absent */
export const sendLater = (db: Db, batchId: string, runAt?: number): Promise<void> =>
  enqueue(
    db,
    sendBatchJob,
    { batchId },
    { jobKey: `anchors:${batchId}`, queue: QUEUE, ...(runAt === undefined ? {} : { runAt }) },
  );
