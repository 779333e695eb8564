import { loadWasmKernelSync, verifyRecord } from '@sandoq/protocol';
import { ElectionFixture, finishElection } from '@sandoq/protocol/testing';
import { utf8Bytes, utf8Text } from '@sandoq/kernel';
import { recordRules as rules } from '@sandoq/rules';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipSource } from './zip-source.ts';

const fixture = new ElectionFixture();
const files = fixture.write(finishElection(fixture, fixture.setup, rules));
const inFolder = (folder: string): Record<string, Uint8Array> =>
  Object.fromEntries([...files].map(([path, bytes]) => [folder + path, bytes]));
const blobOf = (bytes: Uint8Array): Blob => new Blob([bytes as Uint8Array<ArrayBuffer>]);
/** With a comment at its end. */
const commented = (archive: Uint8Array): Uint8Array =>
  Buffer.concat([archive.subarray(0, -2), pack('2', 5), utf8Bytes('hello')]);

/** Numbers, little-endian. @param widths their bytes, a digit for each */
function pack(widths: string, ...values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(8 * values.length);
  let at = 0;
  for (const [i, value] of values.entries()) {
    const width = Number(widths[i]);
    bytes.writeUIntLE(value, at, Math.min(width, 6));
    at += width;
  }
  return bytes.subarray(0, at);
}

const [U16, U32] = [0xffff, 0xffff_ffff];

/**
 * An archive in zip64, whose plain fields are all full and say nothing: sizes, places and the number of files.
 * @param copies how often the directory names each file
 */
function zip64(entries: Readonly<Record<string, Uint8Array>>, copies = 1): Uint8Array {
  const [parts, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let at = 0;
  for (const [path, bytes] of Object.entries(entries)) {
    const [name, size] = [utf8Bytes(path), bytes.length];
    const own = [pack('42222244422', 0x0403_4b50, 45, 0, 0, 0, 0, 0, U32, U32, name.length, 0), name, bytes];
    // Another field stands in front of that of zip64.
    const extra = pack('22122888', 9, 1, 7, 1, 24, size, size, at);
    const sizes = [U32, U32, name.length, extra.length] as const;
    directory.push(
      pack('42222224442222244', 0x0201_4b50, 45, 45, 0, 0, 0, 0, 0, ...sizes, 0, 0, 0, 0, U32),
      name,
      extra,
    );
    parts.push(...own);
    at += own.reduce((sum, { length }) => sum + length, 0);
  }
  const count = Object.keys(entries).length * copies;
  const length = directory.reduce((sum, part) => sum + part.length, 0) * copies;
  return Buffer.concat([
    ...parts,
    ...Array.from({ length: copies }, () => Buffer.concat(directory)),
    pack('4822448888', 0x0606_4b50, 44, 45, 45, 0, 0, count, count, length, at),
    pack('4484', 0x0706_4b50, 0, at + length, 1),
    pack('42222442', 0x0605_4b50, 0, 0, U16, U16, U32, U32, 0),
  ]);
}

describe('a record in a zip archive', () => {
  it.each([
    ['stored', blobOf(zipSync(inFolder(''), { level: 0 }))],
    [
      'deflated, in a folder, with a comment at its end',
      blobOf(commented(zipSync(inFolder('spring/'), { level: 6 }))),
    ],
    ['in zip64', blobOf(zip64(inFolder('spring/')))],
  ])('%s is verified', async (_, archive) => {
    const source = await zipSource(archive);
    const report = await verifyRecord(source!, { kernel: loadWasmKernelSync(), rules });
    expect(report).toMatchObject({ complete: true, findings: [] });
    const tiles = [...files.keys()].filter((path) => path.startsWith('tile/'));
    expect(new Set(await source!.list!('tile/'))).toEqual(new Set(tiles));
    expect(await source!.read('body/none')).toBeUndefined();
  });

  it('is found among more than 65,535 files, and only what is asked for is read', async () => {
    const copies = Math.ceil((U16 + 1) / files.size);
    const archive = blobOf(zip64({ 'x/last': strToU8('z'), ...inFolder('x/') }, copies));
    let read = 0;
    const slice = archive.slice.bind(archive);
    archive.slice = (from = 0, to = archive.size) => {
      read += to - from;
      return slice(from, to);
    };
    const source = await zipSource(archive);
    expect(utf8Text((await source!.read('last'))!)).toBe('z');
    const directory = read;
    expect(await source!.read('checkpoint')).toEqual(files.get('checkpoint'));
    expect(read - directory).toBe(30 + files.get('checkpoint')!.length);
  });

  it('is that of the shortest path, wherever it stands in the archive', async () => {
    const archive = zipSync({ 'old/copy/checkpoint': strToU8('other'), ...inFolder('new/') });
    const source = await zipSource(blobOf(archive));
    expect(await source!.read('checkpoint')).toEqual(files.get('checkpoint'));
  });

  it('is not there in another archive; what is no archive, or half of one, is none', async () => {
    expect(await zipSource(blobOf(zipSync({ 'a.txt': strToU8('a') })))).toBeUndefined();
    await expect(zipSource(blobOf(strToU8('no archive')))).rejects.toThrow('no zip archive');
    const whole = zipSync(inFolder(''));
    await expect(zipSource(blobOf(whole.slice(0, -30)))).rejects.toThrow('no zip archive');
    await expect(zipSource(blobOf(whole.slice(1000)))).rejects.toThrow(RangeError);
  });
});
