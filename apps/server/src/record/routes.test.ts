import { bytesToHex, fromBase64Url, utf8Bytes } from '@sandoq/kernel';
import {
  decodeBundle,
  leafHash,
  loadWasmKernelSync,
  openCheckpoint,
  parseLogKey,
  parseLogProof,
  rootFromInclusion,
  tilePath,
  verifyRecord,
} from '@sandoq/protocol';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordRules } from '@sandoq/rules';
import { testPoll, type TestPoll } from '../testing/poll.ts';

let poll: TestPoll;
let tracker: string;

beforeAll(async () => {
  poll = await testPoll({ voters: 3 });
  await poll.act('seal');
  await poll.act('open');
  tracker = await (await poll.signIn(1)).vote({ board: { b2: 1 } });
  await (await poll.signIn(2)).vote({});
});
afterAll(() => poll.close());

const file = (path: string) => poll.app.inject({ url: `/record/${poll.electionId}/${path}` });
const api = async (path: string) =>
  // oxlint-disable-next-line typescript/no-explicit-any -- a test looks into whatever came
  (await poll.app.inject({ url: `/api/elections/${poll.electionId}/record${path}` })).json<any>();

describe('the static files of a record', () => {
  it('are kept for ever by caches, but for the checkpoint, and may be read by pages of other sites', async () => {
    const size = Number((await file('checkpoint')).body.split('\n')[1]);
    expect(size).toBe(7);
    const tile = await file(tilePath({ level: 0, index: 0, width: size }));
    const body = await file(`body/${bytesToHex(fromBase64Url(tracker))}`);
    for (const each of [tile, body]) {
      expect(each.statusCode).toBe(200);
      expect(each.headers['cache-control']).toContain('immutable');
      expect(each.headers['access-control-allow-origin']).toBe('*');
    }
    expect((await file('checkpoint')).headers['cache-control']).toBe('no-cache');
  });

  it('hold every entry in order', async () => {
    const bundle = decodeBundle(new Uint8Array((await file('tile/entries/000.p/7')).rawPayload))!;
    const types = bundle.map((entry) => JSON.parse(Buffer.from(entry).toString()).type);
    expect(types).toEqual(['manifest', 'ceremony', 'ceremony', 'credentials', 'open', 'ballot', 'ballot']);
  });

  it.each([
    'tile/0/000',
    'tile/0/000.p/200',
    'tile/0/001.p/1',
    `body/${'0'.repeat(64)}`,
    'secret',
    'tile/0/0',
  ])('do not include %s', async (path) => {
    expect((await file(path)).statusCode).toBe(404);
  });

  it('come in one archive that a stranger verifies', async () => {
    const archive = unzipSync(new Uint8Array((await file('archive.zip')).rawPayload));
    const report = await verifyRecord(
      { read: async (path) => archive[`${poll.electionId}/${path}`] },
      { kernel: loadWasmKernelSync(), rules: recordRules },
    );
    expect(report).toMatchObject({ findings: [], ballots: 2, size: 7 });
  });

  it('do not exist for an election that is not sealed', async () => {
    const response = await poll.app.inject({ url: '/record/nothing/checkpoint' });
    expect(response.json()).toMatchObject({ status: 404, code: 'record-unknown' });
  });
});

describe('the record’s pages', () => {
  it('say what it holds', async () => {
    expect(await api('')).toMatchObject({ size: 7, counts: { manifest: 1, ceremony: 2, ballot: 2 } });
  });

  it('list entries, the newest first, page by page', async () => {
    const { items } = await api('/entries?limit=3');
    expect(items.map(({ index }: { index: number }) => index)).toEqual([6, 5, 4]);
    expect((await api('/entries?before=4&limit=9')).items.map(({ type }: { type: string }) => type)).toEqual([
      'credentials',
      'ceremony',
      'ceremony',
      'manifest',
    ]);
  });

  it('prove every entry against the checkpoint', async () => {
    const key = parseLogKey((await api('')).logKey);
    if (!key.ok) throw new Error('bad key');
    for (let index = 0; index < 7; index++) {
      const { entry, proof: text } = await api(`/entries/${index}`);
      const proof = parseLogProof(text)!;
      const checkpoint = openCheckpoint(proof.checkpoint, key.value);
      if (!checkpoint.ok) throw new Error(checkpoint.error.code);
      const { size, root } = checkpoint.value;
      expect(rootFromInclusion(leafHash(utf8Bytes(entry)), proof.index, size, proof.proof)).toEqual(root);
    }
  });

  it('find a ballot by its tracking code in each of its forms', async () => {
    const { tracker: people, index } = await api(`/trackers/${tracker}`);
    for (const form of [
      people,
      people.toLowerCase().replaceAll('-', ''),
      bytesToHex(fromBase64Url(tracker)),
    ]) {
      expect(await api(`/trackers/${form}`)).toMatchObject({ index, body: tracker });
    }
    expect(await api('/trackers/0000-0000-0000-0000')).toMatchObject({ code: 'tracker-unknown' });
    expect(await api('/trackers/this-is-no-code-')).toMatchObject({ code: 'tracker-malformed' });
  });
});
