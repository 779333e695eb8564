import { inflateSync } from 'fflate';
import { recordInZip, type RecordSource } from '@sandoq/protocol';

const NOTHING: RecordSource = { read: async () => undefined };

/** Reads a record from the ZIP file that its page gives. Of a file that is something else there is nothing to read. */
export async function zipRecord(archive: Blob): Promise<RecordSource> {
  try {
    return (await recordInZip(archive, (bytes) => inflateSync(bytes))) ?? NOTHING;
  } catch {
    return NOTHING;
  }
}
