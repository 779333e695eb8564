import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fromBase64Url, hexToBytes, parseCanonical } from '@sandoq/kernel';
import {
  loadWasmKernelSync,
  parseCheckpoint,
  verifyAnchor,
  verifyRecord,
  type AnchorNotice,
  type Report,
} from '@sandoq/protocol';
import { Keypair, type Transaction } from '@stellar/stellar-sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordRules } from '@sandoq/rules';
import { parseChains } from '../gateways/chain/index.ts';
import { startLocalEvm, type LocalEvm } from '../gateways/chain/testing/local-evm.ts';
import { startLocalHorizon, type LocalHorizon } from '../gateways/chain/testing/local-horizon.ts';
import { withTenant } from '../platform/index.ts';
import { newestCheckpoint, readFrame, recordFiles, sequencerOf } from '../record/index.ts';
import { OPERATOR, testPoll, type TestPoll } from '../testing/poll.ts';
import { anchorsOf } from './index.ts';
import { anchorRoots } from './jobs.ts';
import { sendBatch } from './send-batch.ts';

const VERIFIER = fileURLToPath(new URL('../../../verify/src/main.ts', import.meta.url));

let evm: LocalEvm;
let horizon: LocalHorizon;
let poll: TestPoll;

beforeAll(async () => {
  evm = await startLocalEvm();
  horizon = await startLocalHorizon('Kuknos-NET', () => poll.clock.now());
  const keys = Keypair.random();
  horizon.fund(keys.publicKey());
  const chains = parseChains(
    `stellar+${horizon.url.replace('//', `//${keys.secret()}@`)}?network=kuknos-test&explorer=https://explorer.example/tx/{hash}
     evm+${evm.url.replace('//', `//${evm.secret}@`)}?chain=${evm.chainId}&label=Local&confirmations=1`,
  );
  poll = await testPoll({ voters: 3, config: { chains } });
});
afterAll(async () => {
  await poll.close();
  await horizon.close();
  await evm.close();
});

const inRecord = <T>(work: Parameters<typeof withTenant<T>>[2]): Promise<T> =>
  withTenant(poll.deps.db, OPERATOR, work);
const sizeOf = async (): Promise<number> =>
  (await inRecord((tx) => newestCheckpoint(tx, poll.electionId)))!.size;
const run = { attempt: 1, maxAttempts: 25, signal: new AbortController().signal };

/** The clock's turn: batches are made, sent and told, until nothing is left to do. */
async function anchorNow(): Promise<void> {
  await anchorRoots.handler({}, poll.deps, run);
  for (let round = 0; round < 3; round++) {
    await poll.runJobs();
    poll.clock.advance(20_000);
  }
  await sequencerOf(poll.deps).drain({ operatorId: OPERATOR, electionId: poll.electionId });
}

async function notices(): Promise<AnchorNotice[]> {
  const frame = await inRecord((tx) => readFrame(tx, poll.electionId, ['notice']));
  return frame.map(({ content }) => parseCanonical(content) as AnchorNotice);
}

async function verify(): Promise<Report> {
  const files = new Map<string, Uint8Array>();
  for await (const { path, bytes } of recordFiles(poll.deps.db, OPERATOR, poll.electionId))
    files.set(path, bytes);
  const options = { kernel: loadWasmKernelSync(), rules: recordRules };
  return verifyRecord({ read: async (path) => files.get(path) }, options);
}

async function ask(address: string, json?: unknown): Promise<unknown> {
  const post = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(json),
  };
  const response = await fetch(address, json === undefined ? {} : post);
  return response.status === 404 ? undefined : response.json();
}

describe('roots on chains', () => {
  test('nothing is anchored before there is a record', async () => {
    await anchorNow();
    expect(horizon.ledgers).toEqual([]);
  });

  test('a record is anchored on every chain, tells so itself, and the verifier finds both transactions', async () => {
    await poll.act('seal');
    await poll.act('open');
    const before = await sizeOf();
    await anchorNow();
    expect(horizon.ledgers).toHaveLength(1);
    expect(await sizeOf()).toBe(before + 2);

    const { findings, anchors } = await verify();
    expect(findings).toEqual([]);
    expect(anchors.map(({ notice }) => notice)).toEqual(await notices());
    const nodes = { stellar: horizon.url, evm: evm.url };
    for (const { notice } of anchors) {
      expect(notice.size).toBe(before);
      expect(await verifyAnchor(notice, nodes[notice.chain], ask)).toMatchObject({ ok: true });
    }
    const [stellar] = (await notices()).filter(({ chain }) => chain === 'stellar');
    const memo = horizon.ledgers[0]!.memo.value as Buffer;
    expect(new Uint8Array(memo)).toEqual(fromBase64Url(stellar!.digest));
  });

  test('notices of anchors are not anchored again', async () => {
    const before = await sizeOf();
    await anchorNow();
    expect(await sizeOf()).toBe(before);
    expect(horizon.ledgers).toHaveLength(1);
  });

  test('a chain that is down delays its anchors, and neither votes nor the other chain', async () => {
    horizon.down = true;
    const voter = await poll.signIn(1);
    await voter.vote({ board: { b1: 1 } });
    const size = await sizeOf();
    await anchorNow();
    expect((await notices()).map(({ chain, size: covered }) => [chain, covered])).toContainEqual([
      'evm',
      size,
    ]);
    expect(horizon.ledgers).toHaveLength(1);

    await (await poll.signIn(2)).vote({ board: { b2: 1 } });
    horizon.down = false;
    await anchorNow();
    expect(horizon.ledgers).toHaveLength(2);
    const told = (await notices()).filter(({ chain }) => chain === 'stellar').map((notice) => notice.size);
    expect(told.at(-1)).toBe(size);
    await anchorNow();
    expect(horizon.ledgers).toHaveLength(3);
  });

  test('a ballot knows the first anchor of each network that covers it', async () => {
    const all = await inRecord((tx) => anchorsOf(tx, poll.electionId));
    const covering = await inRecord((tx) => anchorsOf(tx, poll.electionId, all.at(-1)!.size));
    expect(covering.map(({ network }) => network).toSorted()).toEqual(['Kuknos (test)', 'Local']);
    const [kuknos] = covering.filter(({ chain }) => chain === 'stellar');
    expect(kuknos!.url).toBe(`https://explorer.example/tx/${kuknos!.transaction}`);
    expect(covering.find(({ chain }) => chain === 'evm')!.url).toBeNull();
    expect(hexToBytes(kuknos!.notice)).toHaveLength(32);
    expect(await inRecord((tx) => anchorsOf(tx, poll.electionId, 1_000))).toEqual([]);

    const listed = await poll.app.inject({ url: `/api/elections/${poll.electionId}/record/anchors` });
    expect(listed.json().items).toHaveLength(all.length);
    expect(listed.json().items[0]).toMatchObject({ network: all[0]!.network, size: all[0]!.size });

    const { body } = await (await poll.signIn(1)).ask('GET', '/api/voter/receipt');
    const [{ anchors }] = body.ballots;
    expect(anchors).toContainEqual({
      network: 'Kuknos (test)',
      url: expect.stringMatching(/^https:\/\/explorer\.example\/tx\/[0-9a-f]{64}$/),
    });
    const local = anchors.find(({ network }: { network: string }) => network === 'Local');
    const notice = await poll.app.inject({ url: new URL(local.url).pathname });
    expect(notice.json()).toMatchObject({ kind: 'anchor', chain: 'evm' });
  });

  test('sent twice, looked at in the middle, or taken without a ledger: it stands in the chain and the record once', async () => {
    await (await poll.signIn(3)).vote({ board: { b3: 1 } });
    const { db } = poll.deps;
    await anchorRoots.handler({}, poll.deps, run);
    const open = await db
      .selectFrom('anchorBatch')
      .select('id')
      .where('chain', '=', 'stellar')
      .orderBy('madeAt', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    horizon.stalled = true;
    await sendBatch(poll.deps, open.id);
    expect(horizon.ledgers).toHaveLength(3);
    horizon.stalled = false;
    await Promise.all([sendBatch(poll.deps, open.id), sendBatch(poll.deps, open.id)]);
    await anchorNow();
    expect(horizon.ledgers).toHaveLength(4);
    const sizes = (await notices()).filter(({ chain }) => chain === 'stellar').map(({ size }) => size);
    expect(new Set(sizes).size).toBe(sizes.length);
    const made = await db
      .selectFrom('anchorTransaction')
      .select('number')
      .where('batchId', '=', open.id)
      .execute();
    expect(made).toEqual([{ number: 1 }]);
  });

  test('a transaction that can no longer go in is made anew', async () => {
    horizon.stalled = true;
    await poll.act('close');
    await anchorRoots.handler({}, poll.deps, run);
    await poll.runJobs();
    poll.clock.advance(3_600_000);
    horizon.stalled = false;
    await anchorNow();
    const all = await poll.deps.db.selectFrom('anchorTransaction').select('number').execute();
    expect(all.filter(({ number }) => number === 2)).toHaveLength(1);
    expect(horizon.ledgers).toHaveLength(5);
  });

  test('a finished record with anchors between its steps is complete and holds', async () => {
    await anchorNow();
    const { findings, complete, anchors } = await verify();
    expect(findings).toEqual([]);
    expect(complete).toBe(true);
    expect(anchors.length).toBeGreaterThan(6);
    const newest = await inRecord((tx) => newestCheckpoint(tx, poll.electionId));
    expect(parseCheckpoint(newest!.note).ok).toBe(true);
  });

  test('a stranger with an exported record and nodes of the chains sees every anchor, by the command line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandoq-record-'));
    for await (const { path, bytes } of recordFiles(poll.deps.db, OPERATOR, poll.electionId)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    const verifier = (...nodes: string[]) =>
      promisify(execFile)(process.execPath, [
        '--import',
        'tsx',
        VERIFIER,
        folder,
        '--lang',
        'en',
        ...nodes.flatMap((node) => ['--chain', node]),
      ]);
    const all = (await notices()).length;
    const { stdout } = await verifier(horizon.url, evm.url);
    expect(stdout).toContain('IT HOLDS');
    expect(stdout.match(/ is on chain /g)).toHaveLength(all);
    const some = await verifier(evm.url);
    expect(some.stdout).toMatch(/“Kuknos-NET” agrees with the record; it was not looked up/);

    const { ledgers } = horizon;
    (ledgers as Transaction[]).pop();
    await expect(verifier(horizon.url, evm.url)).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('there is no such transaction'),
    });
    await rm(folder, { recursive: true });
  });
});
