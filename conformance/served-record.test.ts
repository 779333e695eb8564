import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatLogKey, logKeyOf } from '@sandoq/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goMissing, readlog } from './testing/go.ts';
import { because } from './testing/missing.ts';
import { python, pythonMissing } from './testing/python.ts';
import { servedRecord, writeRecord, type ServedRecord } from './testing/served-record.ts';

describe.skipIf(pythonMissing !== undefined && goMissing !== undefined)(
  'a record that the server wrote, from its archive',
  () => {
    let record: ServedRecord;
    let folder: string;
    const folders: string[] = [];

    /** The record with one byte of a file changed. */
    const spoiled = async (path: string, place: number): Promise<string> => {
      const bytes = Uint8Array.from(record.files.get(path)!);
      bytes[place]! ^= 1;
      const changed = await writeRecord(new Map([...record.files, [path, bytes]]));
      folders.push(changed);
      return changed;
    };

    beforeAll(async () => {
      record = await servedRecord();
      folder = await writeRecord(record.files);
      folders.push(folder);
    }, 600_000);
    afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true }))));

    describe.skipIf(pythonMissing !== undefined)(
      `for the verifier in Python${because(pythonMissing)}`,
      () => {
        test('is complete and holds, its anchor, its cosignature and its audited ballot among it', async () => {
          const types = new Set(
            [...record.files]
              .filter(([path]) => path.startsWith('body/'))
              .map(([, bytes]) => JSON.parse(Buffer.from(bytes).toString()))
              .map(({ type, kind }: { type: string; kind?: string }) => kind ?? type),
          );
          expect([...types]).toEqual(expect.arrayContaining(['anchor', 'challenged', 'shuffle', 'result']));
          const { code, output } = await python('sandoq_verify', folder);
          expect(output).toBe('cosigned by 1 of 1 witnesses\nHOLDS: complete\n');
          expect(code).toBe(0);
        });

        test('keeps what the receipts of its voters promise', async () => {
          const receipts = join(folder, 'receipts.json');
          await writeFile(receipts, record.receipts);
          expect(await python('sandoq_verify.receipt', receipts, folder)).toEqual({
            code: 0,
            output: 'HOLDS\n',
          });
        });
      },
    );

    describe.skipIf(goMissing !== undefined)(`for Go's note and tlog${because(goMissing)}`, () => {
      let run: Awaited<ReturnType<typeof readlog>>;
      beforeAll(async () => {
        run = await readlog(folder);
      });

      test('has a checkpoint, tiles and entries that hold', async () => {
        const { code, output } = await run(folder);
        expect(output).toContain(`root: ${record.size} entries hash to it\n`);
        expect(output).toMatch(/HOLDS\n$/);
        expect(code).toBe(0);
        expect(record.size).toBeGreaterThan(256);
      });

      test('does not hold with one byte of its checkpoint, its hashes or its entries changed', async () => {
        const changes = [
          ['checkpoint', record.origin.length + 1, 'invalid signature for key'],
          ['tile/0/000', 0, 'downloaded inconsistent tile'],
          ['tile/entries/000', 67, 'the entries hash to'],
        ] as const;
        for (const [path, place, reason] of changes) {
          const { code, output } = await run(await spoiled(path, place));
          expect(code).toBe(1);
          expect(output).toContain(`REFUSED: ${reason}`);
        }
      });

      test('is not signed by another key of its name', async () => {
        const other = formatLogKey(logKeyOf(record.origin, new Uint8Array(32)));
        expect(await run(folder, other)).toEqual({
          code: 1,
          output: 'REFUSED: note has no verifiable signatures\n',
        });
      });
    });
  },
);
