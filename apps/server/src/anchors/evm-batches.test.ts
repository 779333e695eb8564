import { parseCanonical } from '@sandoq/kernel';
import { loadWasmKernelSync, verifyRecord, type AnchorNotice } from '@sandoq/protocol';
import { recordRules } from '@sandoq/rules';
import { parseTransaction } from 'viem';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parseChains } from '../gateways/chain/index.ts';
import { startLocalEvm, type LocalEvm } from '../gateways/chain/testing/local-evm.ts';
import { withTenant } from '../platform/index.ts';
import { readFrame, recordFiles, sequencerOf } from '../record/index.ts';
import { anotherElection } from '../testing/another-election.ts';
import { OPERATOR, testPoll, type TestPoll } from '../testing/poll.ts';
import { anchorRoots } from './jobs.ts';
import { chainsOf } from './open-chains.ts';
import { sendBatch } from './send-batch.ts';
import { findOpenBatch, insertTransaction, readTransactions } from './store.ts';

const OTHER = '0e1a3a52-6f0a-4c8e-9a52-0d5e4f1f00aa';
const MINUTE = 60_000;
const run = { attempt: 1, maxAttempts: 25, signal: new AbortController().signal };

let evm: LocalEvm;
let poll: TestPoll;
let elections: { readonly operatorId: string; readonly electionId: string }[];

beforeAll(async () => {
  evm = await startLocalEvm();
  const chains = parseChains(
    `evm+${evm.url.replace('//', `//${evm.secret}@`)}?chain=${evm.chainId}&label=Local&confirmations=1`,
  );
  poll = await testPoll({ voters: 3, config: { chains } });
  const { deps, electionId } = poll;
  await poll.act('seal');
  await poll.act('open');
  const ofOther = await anotherElection(deps, { operatorId: OTHER, isNew: true });
  const ofSame = await anotherElection(deps, { operatorId: OPERATOR });
  elections = [
    { operatorId: OPERATOR, electionId },
    { operatorId: OTHER, electionId: ofOther },
    { operatorId: OPERATOR, electionId: ofSame },
  ];
});
afterAll(async () => {
  await poll.close();
  await evm.close();
});

const noticesOf = async (log: { operatorId: string; electionId: string }): Promise<AnchorNotice[]> => {
  await sequencerOf(poll.deps).drain(log);
  const frame = await withTenant(poll.deps.db, log.operatorId, (tx) =>
    readFrame(tx, log.electionId, ['notice']),
  );
  return frame.map(({ content }) => parseCanonical(content) as AnchorNotice);
};

/** Makes a batch of what has grown and gives it to the chain. @returns its id */
async function sent(): Promise<string> {
  await anchorRoots.handler({}, poll.deps, run);
  const [chain] = await chainsOf(poll.deps);
  const { id } = (await findOpenBatch(poll.deps.db, chain!))!;
  await sendBatch(poll.deps, id);
  return id;
}

/** On a busy machine a block is a moment behind its transaction. */
const told = (id: string) =>
  vi.waitUntil(
    async () => {
      await sendBatch(poll.deps, id);
      const done = await poll.deps.db
        .selectFrom('anchorDone')
        .select('batchId')
        .where('batchId', '=', id)
        .execute();
      return done.length === 1;
    },
    { timeout: 20_000 },
  );

/** A block with another base fee, in wei. */
const setBaseFee = async (wei: bigint): Promise<void> => {
  await evm.call('anvil_setNextBlockBaseFeePerGas', `0x${wei.toString(16)}`);
  await evm.call('evm_mine');
};

test('elections of two operators go on the chain by one transaction, and each record proves its place in it', async () => {
  await told(await sent());
  const kept = await poll.deps.db.selectFrom('anchorTransaction').select('batchId').execute();
  expect(kept).toHaveLength(1);
  const notices = [];
  for (const log of elections) {
    const [notice, ...more] = await noticesOf(log);
    expect(more).toEqual([]);
    notices.push(notice!);
    const files = new Map<string, Uint8Array>();
    for await (const { path, bytes } of recordFiles(poll.deps.db, log.operatorId, log.electionId))
      files.set(path, bytes);
    const report = await verifyRecord(
      { read: async (path) => files.get(path) },
      { kernel: loadWasmKernelSync(), rules: recordRules },
    );
    expect(report.findings).toEqual([]);
    expect(report.anchors.map((anchor) => anchor.notice)).toEqual([notice]);
  }
  expect(new Set(notices.map(({ transaction }) => transaction)).size).toBe(1);
  expect(new Set(notices.map(({ digest }) => digest)).size).toBe(1);
  expect(notices.map(({ batch }) => batch.index).toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
  for (const { batch } of notices) expect(batch).toMatchObject({ size: 3 });
});

test('a transaction that offers less than the base fee is replaced after some minutes, and not before', async () => {
  await (await poll.signIn(1)).vote({ board: { b1: 1 } });
  await evm.call('evm_setAutomine', false);
  const id = await sent();
  await setBaseFee(10n ** 12n);
  poll.clock.advance(MINUTE);
  await sendBatch(poll.deps, id).catch(() => undefined);
  expect(await readTransactions(poll.deps.db, id)).toHaveLength(1);

  poll.clock.advance(3 * MINUTE);
  await sendBatch(poll.deps, id);
  await evm.call('evm_setAutomine', true);
  await evm.call('evm_mine');
  await told(id);
  const [newest, first] = await readTransactions(poll.deps.db, id);
  const nonces = [newest!, first!].map(
    ({ envelope }) => parseTransaction(`0x${Buffer.from(envelope).toString('hex')}`).nonce,
  );
  expect(nonces[0]).toBe(nonces[1]);
  const notice = (await noticesOf(elections[0]!)).at(-1)!;
  expect(notice.transaction).toBe(Buffer.from(newest!.transaction).toString('base64url'));
});

test('the former transaction is found too, if it is the one that a block took', async () => {
  await (await poll.signIn(2)).vote({ board: { b2: 1 } });
  await evm.call('evm_setAutomine', false);
  const id = await sent();
  const [first] = await readTransactions(poll.deps.db, id);
  await setBaseFee(10n ** 13n);
  const [chain] = await chainsOf(poll.deps);
  // The server died between keeping the dearer one and sending it; meanwhile the base fee fell.
  const raised = await chain!.raise(first!.envelope);
  await insertTransaction(poll.deps.db, id, 2, raised!, new Date(poll.clock.now()));
  await setBaseFee(1n);
  await chain!.submit(first!.envelope).catch(() => undefined);
  await evm.call('evm_setAutomine', true);
  await evm.call('evm_mine');
  await told(id);
  const notice = (await noticesOf(elections[0]!)).at(-1)!;
  expect(notice.transaction).toBe(Buffer.from(first!.transaction).toString('base64url'));
});

test('a chain that is down delays no vote, and has what it missed when it is there again', async () => {
  const port = Number(new URL(evm.url).port);
  await evm.close();
  const before = await noticesOf(elections[0]!);
  await (await poll.signIn(3)).vote({ board: { b3: 1 } });
  await expect(sent()).rejects.toThrow(/request failed/i);
  expect(await noticesOf(elections[0]!)).toEqual(before);

  evm = await startLocalEvm(port);
  await told(await sent());
  expect(await noticesOf(elections[0]!)).toHaveLength(before.length + 1);
});
