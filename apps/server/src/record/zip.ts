import { utf8Bytes } from '@sandoq/kernel';
import { crc32 } from 'node:zlib';

/** One file of an archive; its path has slashes between folders. */
export interface ZipFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface Entry {
  readonly path: string;
  readonly size: number;
  readonly sum: number;
  /** Where its local header stands. */
  readonly at: number;
}

const [U16_FULL, U32_FULL] = [0xffff, 0xffff_ffff];
/** Versions of the format that a reader needs (APPNOTE 4.4.3). */
const [PLAIN, ZIP64] = [20, 45];
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const UTF8 = 0x0800;
/** 1 January 1980: one record gives the same archive whenever it is asked for. */
const DATE = 0x0021;

/** Whole numbers, each with its width in bytes, little-endian. */
function packed(...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else if (bytes === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

/** What the local header and the central directory say alike of a file: it is stored as it is. */
const described = ({ sum, size }: Entry, name: Uint8Array, extra: number) =>
  [
    [2, UTF8],
    [2, 0],
    [2, 0],
    [2, DATE],
    [4, sum],
    [4, size],
    [4, size],
    [2, name.length],
    [2, extra],
  ] as const;

function localHeader(entry: Entry): Uint8Array {
  const name = utf8Bytes(entry.path);
  return Buffer.concat([packed([4, 0x0403_4b50], [2, PLAIN], ...described(entry, name, 0)), name]);
}

function directoryHeader(entry: Entry): Uint8Array {
  const { at } = entry;
  const name = utf8Bytes(entry.path);
  const far = at >= U32_FULL ? packed([2, 1], [2, 8], [8, at]) : new Uint8Array();
  const needs = far.length > 0 ? ZIP64 : PLAIN;
  const head = packed(
    [4, 0x0201_4b50],
    [2, ZIP64],
    [2, needs],
    ...described(entry, name, far.length),
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, Math.min(at, U32_FULL)],
  );
  return Buffer.concat([head, name, far]);
}

/** The end of an archive whose directory has `count` entries and `size` bytes and stands at `at`. */
function ending(count: number, size: number, at: number): Uint8Array {
  const end = packed(
    [4, 0x0605_4b50],
    [2, 0],
    [2, 0],
    [2, Math.min(count, U16_FULL)],
    [2, Math.min(count, U16_FULL)],
    [4, Math.min(size, U32_FULL)],
    [4, Math.min(at, U32_FULL)],
    [2, 0],
  );
  if (count < U16_FULL && size < U32_FULL && at < U32_FULL) return end;
  const far = [[8, count] as const, [8, count] as const, [8, size] as const, [8, at] as const];
  const end64 = packed([4, 0x0606_4b50], [8, 44], [2, ZIP64], [2, ZIP64], [4, 0], [4, 0], ...far);
  const locator = packed([4, 0x0706_4b50], [4, 0], [8, at + size], [4, 1]);
  return Buffer.concat([end64, locator, end]);
}

/**
 * A zip file made while its files come, none of them compressed; with zip64 records (APPNOTE 4.3.14 – 4.5.3) where the
 * files are too many, or stand too far behind its beginning, for the plain ones.
 * @param start how many bytes stand in front of it in its file
 */
export async function* zipped(files: AsyncIterable<ZipFile>, start = 0): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = [];
  let at = start;
  for await (const { path, bytes } of files) {
    const entry = { path, size: bytes.length, sum: crc32(bytes), at };
    entries.push(entry);
    const header = localHeader(entry);
    yield header;
    yield bytes;
    at += header.length + bytes.length;
  }
  let size = 0;
  for (const entry of entries) {
    const header = directoryHeader(entry);
    yield header;
    size += header.length;
  }
  yield ending(entries.length, size, at);
}
