import { z } from 'zod';
import { hashText, instant } from './text.ts';

export const entryType = z.enum([
  'manifest',
  'ceremony',
  'credentials',
  'open',
  'ballot',
  'challenged',
  'close',
  'tally',
  'shuffle',
  'decryption',
  'result',
  'lot',
  'certification',
  'notice',
]);

export const recordEntry = z.strictObject({ index: z.int(), type: entryType, time: instant, body: hashText });
export type RecordEntry = z.infer<typeof recordEntry>;

export const recordView = z.strictObject({
  origin: z.string(),
  logKey: z.string(),
  size: z.int(),
  root: z.string(),
  checkpoint: z.string(),
  counts: z.partialRecord(entryType, z.int()),
});

export const entryView = recordEntry.extend({
  /** The entry's canonical JSON, whose hash is the leaf. */
  entry: z.string(),
  /** The tracker in its form for people, when the entry is a ballot. */
  tracker: z.string().nullable(),
  /** Inclusion proof in the form of c2sp.org/tlog-proof, against the newest checkpoint. */
  proof: z.string(),
  size: z.int(),
});

export type EntryView = z.infer<typeof entryView>;

/** Protocol §4. */
export const receipt = z.strictObject({
  type: z.literal('receipt'),
  v: z.literal(1),
  election: z.string(),
  tracker: hashText,
  entry: z.string(),
  proof: z.string(),
});
