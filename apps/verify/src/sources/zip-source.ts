import { inflateSync } from 'fflate';
import { recordInZip, type RecordSource } from '@sandoq/protocol';

/** Reads a record from a zip archive, a file at a time; undefined when there is no record in it. @throws RangeError when it is no zip. */
export const zipSource = (archive: Blob): Promise<RecordSource | undefined> =>
  recordInZip(archive, (bytes) => inflateSync(bytes));
