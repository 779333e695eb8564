/** Where a file lies in a zip archive. */
export type ZippedFile = {
  /** Its local header. */
  readonly at: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Bytes in the archive. */
  readonly length: number;
};

const [END, END64, LOCATOR, HEADER] = [0x0605_4b50, 0x0606_4b50, 0x0706_4b50, 0x0201_4b50];
const END_LENGTH = 22;
const LOCATOR_LENGTH = 20;
const [U16_FULL, U32_FULL] = [0xffff, 0xffff_ffff];

/** Part of an archive; what lies outside of it is cut off. */
export const bytesOf = async (archive: Blob, from: number, to: number): Promise<Uint8Array> =>
  new Uint8Array(await archive.slice(from, to).arrayBuffer());

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);
const u64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

type Place = { readonly count: number; readonly length: number; readonly at: number };

/** Where the central directory lies (APPNOTE 4.3.14 – 4.3.16), by the zip64 record where there is one. */
async function findDirectory(archive: Blob): Promise<Place> {
  const from = Math.max(0, archive.size - END_LENGTH - LOCATOR_LENGTH - U16_FULL);
  const tail = viewOf(await bytesOf(archive, from, archive.size));
  let end = tail.byteLength - END_LENGTH;
  const isEnd = (at: number): boolean =>
    tail.getUint32(at, true) === END && at + END_LENGTH + tail.getUint16(at + 20, true) === tail.byteLength;
  while (end >= 0 && !isEnd(end)) end -= 1;
  if (end < 0) throw new RangeError('no zip archive');
  const locator = end - LOCATOR_LENGTH;
  if (locator >= 0 && tail.getUint32(locator, true) === LOCATOR) {
    const at = u64(tail, locator + 8);
    const far = viewOf(await bytesOf(archive, at, at + 56));
    if (far.byteLength < 56 || far.getUint32(0, true) !== END64)
      throw new RangeError('a damaged zip archive');
    return { count: u64(far, 32), length: u64(far, 40), at: u64(far, 48) };
  }
  return {
    count: tail.getUint16(end + 10, true),
    length: tail.getUint32(end + 12, true),
    at: tail.getUint32(end + 16, true),
  };
}

/** The numbers of a header of which the zip64 field holds those that do not fit (APPNOTE 4.5.3): size, length and place. */
function widened(view: DataView, header: number, extra: number, end: number): readonly number[] {
  const numbers = [24, 20, 42].map((field) => view.getUint32(header + field, true));
  let at = extra;
  while (at + 4 <= end && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  let next = at + 4;
  return numbers.map((number) => {
    if (number !== U32_FULL || next + 8 > end) return number;
    next += 8;
    return u64(view, next - 8);
  });
}

/**
 * Reads the directory of a zip archive, zip64 or not, and nothing else of it: the files by their paths. Of two files of
 * one path the later one counts. @throws RangeError when it is no archive, or damaged
 */
export async function readZipDirectory(archive: Blob): Promise<ReadonlyMap<string, ZippedFile>> {
  const place = await findDirectory(archive);
  const bytes = await bytesOf(archive, place.at, place.at + place.length);
  const view = viewOf(bytes);
  const files = new Map<string, ZippedFile>();
  // Names of a record are ASCII; what else is there may be in any encoding.
  const names = new TextDecoder();
  let header = 0;
  for (let i = 0; i < place.count; i++) {
    if (view.getUint32(header, true) !== HEADER) throw new RangeError('a damaged zip archive');
    const name = header + 46;
    const extra = name + view.getUint16(header + 28, true);
    const comment = extra + view.getUint16(header + 30, true);
    const [, length, at] = widened(view, header, extra, comment);
    files.set(names.decode(bytes.subarray(name, extra)), {
      at: at!,
      method: view.getUint16(header + 10, true),
      length: length!,
    });
    header = comment + view.getUint16(header + 32, true);
  }
  return files;
}
