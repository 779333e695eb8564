import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { detectSplitView, parseLogKey } from '@sandoq/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pythonVerdicts, typescriptVerdicts, type Verdict } from './testing/findings.ts';
import { goMissing, readlog } from './testing/go.ts';
import { because } from './testing/missing.ts';
import { jsonLines, python, pythonMissing } from './testing/python.ts';
import { DISHONEST, HONEST } from './testing/records.ts';
import { typescriptVerifier, type Ran } from './testing/typescript-verifier.ts';

const VECTORS = fileURLToPath(new URL('../packages/protocol/vectors', import.meta.url));

/** What shows in the log alone. */
const REFUSED_BY_GO = [
  'a checkpoint by another key',
  'a checkpoint signature with a component of small order',
  'a hash tile that disagrees',
];

const ALL = process.env['CONFORMANCE'] === 'all';
/** How many random changes are tried each time. */
const CHANGES = ALL ? 100 : 10;

interface Made {
  readonly name: string;
  readonly folder: string;
  readonly expected: readonly string[];
}

const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

describe.skipIf(pythonMissing !== undefined)(`the verifier in Python${because(pythonMissing)}`, () => {
  let folder: string;
  let typescript: (...parameters: string[]) => Promise<Ran>;
  let made: readonly Made[];
  let inPython: Map<string, Verdict>;
  let inTypescript: Map<string, Verdict>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandoq-conformance-'));
    const only = ALL ? [] : ['--only', ...HONEST, ...DISHONEST];
    [typescript, made] = await Promise.all([
      typescriptVerifier(folder),
      python('sandoq_make', folder, ...only).then((ran) => jsonLines<Made>(ran)),
    ]);
    const folders = made.map((record) => record.folder);
    [inPython, inTypescript] = await Promise.all([
      pythonVerdicts(folders),
      typescriptVerdicts(typescript, folders),
    ]);
  }, 600_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('agrees with every vector', async () => {
    const { code, output } = await python('sandoq_vectors', VECTORS);
    expect(output).toMatch(/^\d+ agree, 0 disagree/);
    expect(code).toBe(0);
  });

  test('makes every record it was asked for', () => {
    const names = made.map((record) => record.name);
    expect(names).toEqual(expect.arrayContaining([...HONEST, ...DISHONEST]));
  });

  test('accepts honest records, as the verifier in TypeScript does', () => {
    const holds: Verdict = { complete: true, findings: [] };
    for (const record of made.filter(({ expected }) => expected.length === 0)) {
      expect([record.name, inPython.get(record.folder)]).toEqual([record.name, holds]);
      expect([record.name, inTypescript.get(record.folder)]).toEqual([record.name, holds]);
    }
  });

  test('refuses dishonest records with the same findings as the verifier in TypeScript', () => {
    const dishonest = made.filter((record) => record.expected.length > 0);
    const said = (verdicts: Map<string, Verdict>) =>
      dishonest.map(({ name, folder: at }) => ({ name, verdict: verdicts.get(at) }));
    expect(said(inPython)).toEqual(said(inTypescript));
    const wanted = dishonest.map(({ name, expected }) => ({
      name,
      verdict: { complete: expect.any(Boolean), findings: expect.arrayContaining([...expected]) },
    }));
    expect(said(inPython)).toEqual(wanted);
  });

  test(`says the same of ${CHANGES} honest records in which one thing was changed`, async () => {
    const seed = ALL ? String(Math.floor(Math.random() * 1e9)) : '1';
    const changed = jsonLines<Made>(await python('sandoq_make.changed', folder, seed, String(CHANGES)));
    const folders = changed.map((record) => record.folder);
    const [py, ts] = await Promise.all([pythonVerdicts(folders), typescriptVerdicts(typescript, folders)]);
    const said = (verdicts: Map<string, Verdict>) =>
      changed.map(({ name, folder: at }) => ({ seed, name, at, verdict: verdicts.get(at) }));
    expect(said(py)).toEqual(said(ts));
  }, 600_000);

  test('ends with 0 for what holds, 1 for what does not', async () => {
    const at = (name: string): string => made.find((record) => record.name === name)!.folder;
    const [honest, dishonest] = await Promise.all([
      python('sandoq_verify', at('single')),
      python('sandoq_verify', at('other totals than those decrypted')),
    ]);
    expect(honest).toEqual({ code: 0, output: 'HOLDS: complete\n' });
    expect(dishonest.code).toBe(1);
    expect(dishonest.output).toMatch(/^V34 {2}entry 10: /);
  });

  describe('of one poll told in two ways', () => {
    let told: string;
    let logKey: string;
    const at = (name: string): string => join(told, name);

    beforeAll(async () => {
      told = join(folder, 'told');
      logKey = (await python('sandoq_make.cut', told)).output.trim();
    });

    const receiptCodes = async (receipts: string, record: string): Promise<number[]> => {
      const parameters = [at(receipts), at(record)];
      const ran = await Promise.all([
        python('sandoq_verify.receipt', ...parameters),
        typescript('receipt', ...parameters),
      ]);
      return ran.map(({ code }) => code);
    };

    test('sees from a receipt that the log was cut and continued, as the verifier in TypeScript does', async () => {
      expect(await receiptCodes('receipts.json', 'kept')).toEqual([0, 0]);
      expect(await receiptCodes('receipts.json', 'continued')).toEqual([1, 1]);
      expect((await python('sandoq_verify', at('continued'))).code).toBe(0);
    });

    test('takes a receipt for an audited ballot, which does not count, for none', async () => {
      expect(await receiptCodes('audited.json', 'kept')).toEqual([1, 1]);
    });

    test.each([
      ['kept-small', 'kept-small', 'same'],
      ['kept-small', 'continued-small', 'split view'],
      ['kept-whole', 'continued-whole', 'split view'],
      ['kept-whole', 'kept-small', 'consistent'],
      ['continued-small', 'kept-whole', 'unproven'],
    ])('says of the checkpoints %s and %s: %s', async (first, second, said) => {
      const key = parseLogKey(logKey);
      if (!key.ok) throw new Error(logKey);
      const [one, two, proof] = await Promise.all(
        [first, second, 'proof.txt'].map((name) => readFile(at(name), 'utf8')),
      );
      const hashes = one!.split('\n')[1] === two!.split('\n')[1] ? [] : proof!.split('\n').map(fromBase64);
      const inTypescript = detectSplitView(one!, two!, hashes, key.value);
      expect(inTypescript).toEqual({ ok: true, value: said.replace(' ', '-') });
      const ran = await python('sandoq_verify.views', logKey, at(first), at(second), at('proof.txt'));
      expect(ran.output).toBe(`${said}\n`);
    });

    test('compares no checkpoint by another key', async () => {
      const other = join(
        made.find(({ name }) => name === 'a checkpoint by another key')!.folder,
        'checkpoint',
      );
      const ran = await python('sandoq_verify.views', logKey, at('kept-whole'), other);
      expect(ran).toEqual({ code: 1, output: expect.stringContaining('second checkpoint is not signed') });
    });
  });

  describe.skipIf(goMissing !== undefined)(`and the log as Go's tlog reads it${because(goMissing)}`, () => {
    test('signature, root, inclusion and consistency hold; another key and another tile are refused', async () => {
      const run = await readlog(folder);
      for (const { name, folder: at } of made) {
        if (!['single', 'outside', 'long'].includes(name)) continue;
        expect(await run(at)).toEqual({ code: 0, output: expect.stringMatching(/HOLDS\n$/) });
      }
      for (const { name, folder: at } of made) {
        if (!REFUSED_BY_GO.includes(name)) continue;
        expect((await run(at)).code).toBe(1);
      }
    });
  });
});
