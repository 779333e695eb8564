import { ENTRY_TYPES } from '@sandoq/protocol';
import { z } from 'zod';
import { hashText, instant } from './text.ts';

export const entryType = z.enum(ENTRY_TYPES);

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

/** RFC 6962 consistency proof between two trees of the record. */
export const consistencyView = z.strictObject({
  from: z.strictObject({ size: z.int(), root: hashText }),
  to: z.strictObject({ size: z.int(), root: hashText }),
  proof: z.array(hashText),
});

/** A root of the record on a public chain. */
export const anchorView = z.strictObject({
  /** The network's name for people. */
  network: z.string(),
  chain: z.enum(['stellar', 'evm']),
  /** Hash of the transaction, hex. */
  transaction: z.string(),
  /** The transaction's page in an explorer. */
  url: z.string().nullable(),
  /** How many entries it covers. */
  size: z.int(),
  /** Of the ledger or block. */
  time: instant,
});

/** Protocol §4. */
export const receipt = z.strictObject({
  type: z.literal('receipt'),
  v: z.literal(1),
  election: z.string(),
  tracker: hashText,
  entry: z.string(),
  proof: z.string(),
});
