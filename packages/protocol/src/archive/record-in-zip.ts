import type { RecordSource } from '../verify/index.ts';
import { recordAmong } from './record-among.ts';
import { bytesOf, readZipDirectory, type ZippedFile } from './zip-directory.ts';

const LOCAL_HEADER = 30;
const [STORED, DEFLATED] = [0, 8];

async function unzipped(
  archive: Blob,
  { at, method, length }: ZippedFile,
  inflate: (bytes: Uint8Array) => Uint8Array,
): Promise<Uint8Array> {
  const header = await bytesOf(archive, at, at + LOCAL_HEADER);
  const view = new DataView(header.buffer);
  if (header.length < LOCAL_HEADER || view.getUint32(0, true) !== 0x0403_4b50)
    throw new RangeError('a damaged zip archive');
  const from = at + LOCAL_HEADER + view.getUint16(26, true) + view.getUint16(28, true);
  const bytes = await bytesOf(archive, from, from + length);
  if (bytes.length < length) throw new RangeError('a zip archive that was cut off');
  if (method === STORED) return bytes;
  if (method === DEFLATED) return inflate(bytes);
  throw new RangeError(`a zip archive packed in a way that is not known (${method})`);
}

/**
 * Reads a record from a zip archive, a file at a time: the archive may be larger than memory. Undefined when there is no
 * record in it. @param inflate undoes raw DEFLATE (RFC 1951). @throws RangeError when it is no archive, or damaged
 */
export async function recordInZip(
  archive: Blob,
  inflate: (bytes: Uint8Array) => Uint8Array,
): Promise<RecordSource | undefined> {
  return recordAmong(await readZipDirectory(archive), (file) => unzipped(archive, file, inflate));
}
