import { execFile } from 'node:child_process';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { utf8Bytes, utf8Text } from '@sandoq/kernel';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipped, type ZipFile } from './zip.ts';

const run = promisify(execFile);
const MANY = 70_000;
const FOUR_GIB = 2 ** 32;

/** Whether a program is on this machine. */
const has = (program: string, ...args: string[]): Promise<boolean> =>
  run(program, args).then(
    () => true,
    () => false,
  );

const hasPython = await has('python3', '--version');
const hasUnzip = await has('unzip', '-v');
const withoutPython = hasPython ? '' : ' (skipped: Python is not installed)';

async function* some(count: number): AsyncGenerator<ZipFile> {
  for (let i = 0; i < count; i++) yield { path: `e/body/${i}`, bytes: utf8Bytes(`content ${i}`) };
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandoq-zip-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes an archive into a file, `start` bytes behind its beginning (a hole, which takes no room on the disk). */
async function written(name: string, files: AsyncIterable<ZipFile>, start = 0): Promise<string> {
  const path = join(folder, name);
  const file = await open(path, 'w');
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipped(files, start)) chunks.push(chunk);
  await file.write(Buffer.concat(chunks), 0, null, start);
  await file.close();
  return path;
}

describe('an archive of more files than sixteen bits count', () => {
  let archive: string;
  beforeAll(async () => {
    archive = await written('many.zip', some(MANY));
  });

  test('is read back whole', async () => {
    const files = unzipSync(new Uint8Array(await readFile(archive)));
    expect(Object.keys(files)).toHaveLength(MANY);
    expect(strFromU8(files[`e/body/${MANY - 1}`]!)).toBe(`content ${MANY - 1}`);
  });

  test.skipIf(!hasPython)(`is read by Python${withoutPython}`, async () => {
    const script = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    print(len(archive.namelist()), archive.read('e/body/${MANY - 1}').decode())`;
    const { stdout } = await run('python3', ['-c', script, archive]);
    expect(stdout.trim()).toBe(`${MANY} content ${MANY - 1}`);
  });

  test.skipIf(!hasUnzip)(
    `is read by unzip${hasUnzip ? '' : ' (skipped: unzip is not installed)'}`,
    async () => {
      const { stdout } = await run('unzip', ['-tqq', archive]);
      expect(stdout).toBe('');
      const last = await run('unzip', ['-p', archive, `e/body/${MANY - 1}`]);
      expect(last.stdout).toBe(`content ${MANY - 1}`);
    },
  );
});

test.skipIf(!hasPython)(
  `files behind the first four GiB are found where they are${withoutPython}`,
  async () => {
    const archive = await written('far.zip', some(3), FOUR_GIB + 5);
    const script = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    print([(each.header_offset, archive.read(each).decode()) for each in archive.infolist()])`;
    const { stdout } = await run('python3', ['-c', script, archive]);
    const offsets = [...stdout.matchAll(/\((\d+), 'content (\d)'\)/g)].map(([, at]) => Number(at));
    expect(offsets).toHaveLength(3);
    expect(offsets[0]).toBe(FOUR_GIB + 5);
  },
);

test('a few files need nothing of zip64; the same files give the same archive', async () => {
  async function* files(): AsyncGenerator<ZipFile> {
    yield { path: 'e/پرونده', bytes: utf8Bytes('متن') };
    yield { path: 'e/empty', bytes: new Uint8Array() };
  }
  const whole = async (): Promise<Uint8Array> => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of zipped(files())) chunks.push(chunk);
    return new Uint8Array(Buffer.concat(chunks));
  };
  const archive = await whole();
  expect(await whole()).toEqual(archive);
  expect(Buffer.from(archive).includes(Buffer.from([0x50, 0x4b, 0x06, 0x06]))).toBe(false);
  const read = unzipSync(archive);
  expect(Object.keys(read)).toEqual(['e/پرونده', 'e/empty']);
  expect(utf8Text(read['e/پرونده']!)).toBe('متن');
});
