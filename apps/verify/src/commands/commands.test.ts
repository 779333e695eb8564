import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  challengeBallot,
  cosign,
  displayTracker,
  encodeReceipt,
  formatLogProof,
  formatWitnessKey,
  hashJson,
  hashToHex,
  inclusionProof,
  parseNote,
  witnessKeyOf,
} from '@sandoq/protocol';
import {
  ElectionFixture,
  VOTED,
  buildLog,
  finishElection,
  leafOf,
  memorySource,
  step,
} from '@sandoq/protocol/testing';
import { utf8Bytes, utf8Text } from '@sandoq/kernel';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { recordRules } from '@sandoq/rules';
import { folderSource } from '../sources/folder-source.ts';
import { httpSource } from '../sources/http-source.ts';
import { parseCommand } from './arguments.ts';
import { auditCommand } from './audit-command.ts';
import { mirrorRecord } from './export-command.ts';
import { receiptCommand } from './receipt-command.ts';
import { verifyCommand, verifyWithThreads } from './verify-command.ts';

const fixture = new ElectionFixture();
const ballot = fixture.ballot(0, { a: { a1: 1 } });
const prepared = fixture.encrypt(1, { a: { a2: 1 } });
const opened = step('challenged', challengeBallot(prepared.ballot, prepared.opening), VOTED);
const poll = [fixture.cast(ballot), opened];
const steps = finishElection(fixture, [...fixture.setup, ...poll], recordRules);
const files = fixture.write(steps);
const asked: string[] = [];
/** What the server shows as `checkpoint`, before the first body was asked for and after. */
let shown = { first: files.get('checkpoint')!, later: files.get('checkpoint')! };
let server: Server;
let address: string;
let folder: string;
let printed: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandoq-verify-'));
  server = createServer((request, response) => {
    const path = (request.url ?? '').replace('/record/fixture/', '');
    asked.push(path);
    const note = asked.some((each) => each.startsWith('body/')) ? shown.later : shown.first;
    const bytes = path === 'checkpoint' ? note : files.get(path);
    response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/record/fixture/`;
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
});

afterAll(async () => {
  vi.restoreAllMocks();
  await new Promise((done) => server.close(done));
  await rm(folder, { recursive: true });
});

const verify = async (...args: string[]): Promise<number> => {
  printed = [];
  const command = parseCommand(args);
  if (command?.name === 'verify') return verifyCommand(command);
  if (command?.name === 'receipt') return receiptCommand(command);
  if (command?.name === 'audit') return auditCommand(command);
  throw new Error('not understood');
};

describe('the command line', () => {
  it('verifies a record at an address and says what that means', async () => {
    expect(await verify(address, '--lang', 'en')).toBe(0);
    expect(printed[0]).toContain('IT HOLDS');
    expect(printed[0]).toContain('V25: every option holds an allowed value');
    expect(printed[0]).toContain('single trustee');
    expect(printed[0]).toContain('Audited ballots: 1.');
  });

  describe('asked for witnesses', () => {
    const witness = new Uint8Array(32).fill(9);
    const vkey = formatWitnessKey(witnessKeyOf('w.example/1', witness));
    const note = utf8Text(files.get('checkpoint')!);
    const cosigned = (over: string): string =>
      over + cosign(parseNote(over)!.text, 'w.example/1', witness, 1_772_352_000);
    const other = utf8Text(fixture.write(steps.slice(0, -1)).get('checkpoint')!);
    const show = async (first: string, later = first): Promise<number> => {
      asked.length = 0;
      shown = { first: utf8Bytes(first), later: utf8Bytes(later) };
      return verify(address, '--witness', vkey, '--lang', 'en');
    };
    afterAll(() => void (shown = { first: utf8Bytes(note), later: utf8Bytes(note) }));

    it('says that the checkpoint was cosigned, and when', async () => {
      expect(await show(cosigned(note))).toBe(0);
      expect(printed[0]).toContain('witness w.example/1 saw and cosigned this very record at 2026-03-01');
      expect(await verify(address, '--witness', vkey, '--json')).toBe(0);
      expect(JSON.parse(printed[0]!)).toMatchObject({
        note: cosigned(note),
        outside: { cosignatures: [{ name: 'w.example/1', time: '2026-03-01T08:00:00Z' }] },
      });
    });

    it.each([
      ['nobody cosigned', note, note],
      ['the cosignature is over another checkpoint', note + cosigned(other).split('\n\n')[1]!, note],
      ['what was cosigned is shown only after another checkpoint was verified', note, cosigned(note)],
      ['what was cosigned then is of another tree', note, cosigned(other)],
    ])('does not hold when %s', async (_, first, later) => {
      expect(await show(first, later)).toBe(1);
      expect(printed[0]).toContain('witness w.example/1 did not cosign');
    });
  });

  it('speaks Persian unless it is told otherwise, and says on the way how far it is', async () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true).mock;
    told.calls.length = 0;
    expect(await verify(address)).toBe(0);
    expect(printed[0]).toContain('درست است: همهٔ بررسی‌ها پذیرفته شد و نتیجه از خود رأی‌ها دوباره به دست آمد.');
    expect(printed[0]).toContain('تک‌امین');
    const size = new Intl.NumberFormat('fa-IR').format(steps.length);
    expect(told.calls.map(([text]) => text)).toContain(`\r${size} از ${size} سطر`);
    expect(await verify(address, '--lang', 'en')).toBe(0);
    expect(told.calls.map(([text]) => text)).toContain(`\r${steps.length} of ${steps.length} entries`);
  });

  it('mirrors it into a folder, fetches nothing twice, and verifies the folder alone', async () => {
    const count = await mirrorRecord(httpSource(address), folder);
    expect(count).toBe(files.size);
    asked.length = 0;
    await rm(join(folder, 'checkpoint'));
    await mirrorRecord(httpSource(address), folder);
    expect(asked).toEqual(['checkpoint']);
    const report = await verifyWithThreads(folderSource(folder), () => undefined);
    expect(report).toMatchObject({ complete: true, findings: [] });
  });

  it('fetches a body again that was damaged on the way', async () => {
    const path = [...files.keys()].find((p) => p.startsWith('body/'))!;
    await writeFile(join(folder, path), 'half');
    await mirrorRecord(httpSource(address), folder);
    expect(new Uint8Array(await readFile(join(folder, path)))).toEqual(files.get(path));
  });

  it('ends with 1 for a finding or an unfinished record, with 2 where there is none', async () => {
    const unfinished = await mkdtemp(join(tmpdir(), 'sandoq-verify-'));
    expect(await verify(unfinished)).toBe(2);
    await mirrorRecord(memorySource(fixture.write(steps.slice(0, -2))), unfinished);
    expect(await verify(unfinished)).toBe(1);
    expect(await verify(unfinished, '--allow-incomplete', '--json')).toBe(0);
    expect(JSON.parse(printed[0]!)).toMatchObject({ verdict: 'incomplete', findings: [] });
    await rm(unfinished, { recursive: true });
  });

  it('checks a receipt against a record', async () => {
    const index = fixture.setup.length;
    const { edge, read } = buildLog(steps.map(leafOf));
    const proof = await inclusionProof(read, index, edge.size);
    const text = formatLogProof(index, proof, utf8Text(files.get('checkpoint')!));
    const receipt = join(folder, 'receipt.json');
    const good = utf8Text(encodeReceipt('fixture', hashJson(ballot), leafOf(steps[index]!), text));
    const bad = utf8Text(encodeReceipt('fixture', hashJson('another'), leafOf(steps[index]!), text));
    const check = async (content: string): Promise<number> => {
      await writeFile(receipt, content);
      return verify('receipt', receipt, address, '--lang', 'en');
    };
    expect(await check(good)).toBe(0);
    expect(await check(bad)).toBe(1);
    expect(printed[0]).toContain('is not that of its tracker');
    expect(await check(`[${good},${good}]`)).toBe(0);
    expect(printed).toHaveLength(2);
    expect(await check(`[${good},${bad}]`)).toBe(1);
    expect(await check('[]')).toBe(1);
  });

  it('opens an audited ballot again, by its address or its tracker, and says what was in it', async () => {
    const tracker = displayTracker(prepared.tracker);
    const page = address.replace('/record/fixture/', `/e/fixture/audit/${hashToHex(prepared.tracker)}`);
    for (const args of [[page], [tracker.toLowerCase(), address]]) {
      expect(await verify('audit', ...args, '--lang', 'en')).toBe(0);
      expect(printed[0]).toContain(tracker);
      expect(printed[0]).toMatch(/\(number 2\), votes: 1/);
      expect(printed[0]).not.toContain('(number 1)');
      expect(printed[0]).toContain('nobody (blank)');
    }
  });

  it('says why there is nothing to see of a ballot that was cast, or that is not there', async () => {
    expect(await verify('audit', displayTracker(hashJson(ballot)), address, '--lang', 'en')).toBe(1);
    expect(printed[0]).toContain('not opened but cast');
    expect(await verify('audit', '0000-0000-0000-0000', address, '--lang', 'en')).toBe(1);
    expect(printed[0]).toContain('may not have been opened yet');
  });

  it('refuses an opening that is a lie, and a record that was changed', async () => {
    const lie = {
      ...prepared.opening[0]!,
      values: [1, 0, 0],
    };
    const told = challengeBallot(prepared.ballot, [lie, ...prepared.opening.slice(1)]);
    const lying = await mkdtemp(join(tmpdir(), 'sandoq-verify-'));
    const record = fixture.write([...fixture.setup, step('challenged', told, VOTED)]);
    await mirrorRecord(memorySource(record), lying);
    const tracker = displayTracker(prepared.tracker);
    expect(await verify('audit', tracker, lying, '--lang', 'en')).toBe(1);
    expect(printed[0]).toContain('not what was encrypted');
    await writeFile(join(lying, 'checkpoint'), files.get('checkpoint')!);
    expect(await verify('audit', tracker, lying, '--lang', 'en')).toBe(1);
    expect(printed[0]).toContain('the record itself');
    await rm(lying, { recursive: true });
  });

  it.each([
    [[]],
    [['a', 'b']],
    [['audit', 'a']],
    [['audit', 'https://vote.example/e/NO_ID/audit/0123']],
    [['--lang', 'xx', 'a']],
    [['receipt', 'a']],
    [['--unknown', 'a']],
  ])('does not understand %j', (args) => {
    expect(parseCommand(args)).toBeUndefined();
  });
});
