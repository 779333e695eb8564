import { canonicalBytes, type Result } from '@sandoq/kernel';
import {
  decodeCanonical,
  hash,
  hashBytes,
  literal,
  object,
  oneOf,
  time,
  type Infer,
  type Malformed,
} from '../encoding/index.ts';

/** The types of entries, in the order of the grammar of protocol §2. */
export const ENTRY_TYPES = [
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
] as const;

const entryShape = object({ body: hash, time, type: oneOf(...ENTRY_TYPES), v: literal(1) });

/** One leaf of the log. */
export type Entry = Infer<typeof entryShape>;
export type EntryType = (typeof ENTRY_TYPES)[number];

/** The canonical bytes of the leaf that names a body. `time` must already be rounded (see `roundTime`). */
export const encodeEntry = (type: EntryType, body: Uint8Array, time: string): Uint8Array =>
  canonicalBytes({ body: hashBytes(body), time, type, v: 1 });

/** Reads a leaf strictly. */
export const decodeEntry = (bytes: Uint8Array): Result<Entry, Malformed> =>
  decodeCanonical(entryShape, bytes);
