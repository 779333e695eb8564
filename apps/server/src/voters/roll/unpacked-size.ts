import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const MOST_BYTES = 64 * 1024 * 1024;
const CENTRAL_ENTRY = 0x02014b50;
const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const inflate = promisify(inflateRaw);

async function fits(zip: Buffer): Promise<boolean> {
  const end = zip.lastIndexOf(END);
  let at = zip.readUInt32LE(end + 16);
  let left = MOST_BYTES;
  while (zip.readUInt32LE(at) === CENTRAL_ENTRY) {
    const isStored = zip.readUInt16LE(at + 10) === 0;
    const packed = zip.readUInt32LE(at + 20);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(from, from + packed);
    left -= isStored || packed === 0 ? packed : (await inflate(body, { maxOutputLength: left + 1 })).length;
    if (left < 0) return false;
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  if (at !== end) throw new Error('the central directory does not end where it should');
  return true;
}

/**
 * Whether the entries of a ZIP file (an XLSX workbook) unpack to at most 64 MB together. They are really unpacked, up to
 * the limit: the sizes that a file declares may be false.
 */
export async function checkUnpackedSize(bytes: Uint8Array): Promise<'fits' | 'too-large' | 'unreadable'> {
  try {
    return (await fits(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) ? 'fits' : 'too-large';
  } catch (error) {
    const { code } = error as { readonly code?: string };
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'unreadable';
  }
}
