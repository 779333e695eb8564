import type { Result } from '@sandoq/kernel';
import { decodeEntry, type Entry, type LogEdge } from '../../record/index.ts';
import { finding, type BodyFinding, type Finding } from '../../finding/finding.ts';
import type { RecordSource } from '../record-source.ts';
import { readBody } from './read-body.ts';
import type { LoggedEntry } from './read-entries.ts';

/** An entry that is well-formed, with its body when that is there and has the right hash. */
export type EntryWithBody = {
  readonly index: number;
  readonly entry: Entry;
  readonly body: Uint8Array | undefined;
  /** The log as it was with this entry as its last. */
  readonly edge: LogEdge;
};

type Pending = Omit<EntryWithBody, 'body'> & {
  readonly reading: Promise<Result<Uint8Array, BodyFinding>>;
};

/**
 * Reads the entries' bodies in order, several at a time (V03 the entry's form, V04 presence and hash of the body).
 * @param ahead how many bodies may be under way: this bounds memory.
 */
export async function* readBodies(
  source: RecordSource,
  entries: AsyncGenerator<LoggedEntry, LogEdge>,
  ahead: number,
  report: (found: Finding) => void,
): AsyncGenerator<EntryWithBody, LogEdge> {
  const queue: Pending[] = [];
  const settle = async ({ reading, ...rest }: Pending): Promise<EntryWithBody> => {
    const body = await reading;
    if (body.ok) return { ...rest, body: body.value };
    report({ ...body.error, entry: rest.index });
    return { ...rest, body: undefined };
  };
  let next = await entries.next();
  while (next.done !== true) {
    const { index, bytes, edge } = next.value;
    const entry = decodeEntry(bytes);
    if (entry.ok) {
      const reading = readBody(source, entry.value.body);
      reading.catch(() => undefined);
      queue.push({ index, entry: entry.value, edge, reading });
    } else {
      report({ ...finding('V03', 'malformed-entry', entry.error), entry: index });
    }
    if (queue.length >= ahead) yield await settle(queue.shift()!);
    next = await entries.next();
  }
  for (const pending of queue) yield await settle(pending);
  return next.value;
}
