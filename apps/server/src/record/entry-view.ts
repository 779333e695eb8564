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

/** An entry with its proof. */
export function entryView({ row, proof, size }: ProvenEntry): EntryView {
  const listed = listedEntry(row);
  const tracker = row.type === 'ballot' ? displayTracker(listed.body) : null;
  return { ...listed, entry: row.entry, tracker, proof, size };
}
