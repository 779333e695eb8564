import type { EntryView, RecordEntry } from '@sandoq/contract';
import { toBase64Url } from '@sandoq/kernel';
import { displayTracker, formatTime } from '@sandoq/protocol';
import type { ProvenEntry } from './prove-entry.ts';
import type { LogEntryRow } from './store.ts';

/** An entry in a list. */
export const listedEntry = ({ index, type, at, body }: LogEntryRow): RecordEntry => ({
  index,
  type,
  time: formatTime(at.getTime() / 1000),
  body: toBase64Url(body),
});

/** An entry with its proof. `audited` is the tracker of the ballot inside a `challenged` entry. */
export function entryView({ row, proof, size }: ProvenEntry, audited?: Uint8Array): EntryView {
  const listed = listedEntry(row);
  const named = row.type === 'ballot' ? listed.body : audited && toBase64Url(audited);
  const tracker = named === undefined ? null : displayTracker(named);
  return { ...listed, entry: row.entry, tracker, proof, size };
}
