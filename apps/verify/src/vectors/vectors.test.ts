import { checkReceipt, decodeManifest, loadWasmKernelSync, parseLogKey, verifyRecord } from '@sandoq/protocol';
import { memorySource, type RecordFiles } from '@sandoq/protocol/testing';
import { fromBase64Url, utf8Bytes } from '@sandoq/kernel';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { recordRules as rules } from '@sandoq/rules';
import { formatVectors, logVectors } from './format-vectors.ts';
import { recordVectors, thresholdVectors } from './record-vectors.ts';

type Files = { readonly [path: string]: string };
type RecordVectors = {
  readonly files: Files;
  readonly receipt: string;
  readonly refused: readonly { readonly name: string; readonly files: Files; readonly findings: readonly string[] }[];
};

const kernel = loadWasmKernelSync();

const read = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(new URL(`../../../../packages/protocol/vectors/${name}.json`, import.meta.url), 'utf8')) as T;

const filesOf = (files: Files): RecordFiles =>
  new Map(
    Object.entries(files).map(([path, text]) => [path, path.startsWith('tile/') ? fromBase64Url(text) : utf8Bytes(text)]),
  );

describe('the published vectors', () => {
  it('are what the code makes today', async () => {
    expect(await read('formats')).toEqual(formatVectors());
    expect(await read('log')).toEqual(await logVectors());
    expect(await read('record')).toEqual(await recordVectors());
    expect(await read('threshold')).toEqual(await thresholdVectors());
  }, 60_000);

  it.each(['record', 'threshold'])('have a %s that holds and others that do not', async (name) => {
    const { files, refused } = await read<RecordVectors>(name);
    const honest = await verifyRecord(memorySource(filesOf(files)), { kernel, rules });
    expect(honest).toMatchObject({ findings: [], complete: true });
    for (const each of refused) {
      const report = await verifyRecord(memorySource(filesOf(each.files)), { kernel, rules });
      expect({ name: each.name, refused: report.findings.length > 0 }).toEqual({ name: each.name, refused: true });
    }
  }, 60_000);

  it('have a receipt that holds', async () => {
    const { files, receipt } = await read<RecordVectors>('record');
    const manifest = Object.values(files).find((text) => text.includes('"type":"manifest"') && text.includes('logKey'))!;
    const decoded = decodeManifest(utf8Bytes(manifest));
    if (!decoded.ok) throw new Error(decoded.error.reason);
    const key = parseLogKey(decoded.value.logKey);
    if (!key.ok) throw new Error(key.error.code);
    expect(checkReceipt(utf8Bytes(receipt), key.value)).toMatchObject({ ok: true, value: { index: 6 } });
  });
});
