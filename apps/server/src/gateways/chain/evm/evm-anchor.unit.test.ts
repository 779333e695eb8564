import { createHash } from 'node:crypto';
import { bytesToHex, toBase64Url } from '@sandoq/kernel';
import { makeAnchorBatch, verifyAnchor, type AnchorNotice } from '@sandoq/protocol';
import { parseTransaction } from 'viem';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openChain, type ChainAnchor, type EvmSettings } from '../index.ts';
import { startLocalEvm, type LocalEvm } from '../testing/local-evm.ts';

const digest = new Uint8Array(createHash('sha256').update('a digest').digest());

let evm: LocalEvm;
let settings: EvmSettings;
let chain: ChainAnchor;
beforeAll(async () => {
  evm = await startLocalEvm();
  const { url: node, chainId, secret } = evm;
  settings = { chain: 'evm', node, chainId, label: 'Local', secret, confirmations: 1, explorer: null };
  chain = await openChain(settings);
});
afterAll(() => evm.close());

/** On a busy machine the block is a moment behind the transaction. */
const mined = (transaction: Uint8Array): Promise<unknown> =>
  vi.waitUntil(async () => typeof (await chain.find(transaction)) === 'object', { timeout: 20_000 });

test('a digest goes into the calldata of a transaction on a real chain', async () => {
  const { transaction, envelope } = await chain.prepare(digest, 0);
  expect(await chain.find(transaction)).toBe('absent');
  expect(await chain.submit(envelope)).toBe('accepted');
  await mined(transaction);
  const state = await chain.find(transaction);
  const block = (await evm.call('eth_getBlockByNumber', 'latest', false)) as { timestamp: string };
  expect(state).toEqual({ since: Number(block.timestamp) * 1000 });

  const hash = `0x${bytesToHex(transaction)}`;
  const shown = (await evm.call('eth_getTransactionByHash', hash)) as { [name: string]: string };
  const address = `0x${bytesToHex(chain.account)}`;
  expect(shown).toMatchObject({ from: address, to: address, value: '0x0' });
  expect(shown['input']).toBe(`0x${Buffer.from('sandoq/v1/anchor').toString('hex')}${bytesToHex(digest)}`);
  expect(chain.explorerUrl(transaction)).toBeNull();
});

test('it is spent when another transaction took its nonce', async () => {
  const first = await chain.prepare(digest, 0);
  const rival = await chain.prepare(
    digest.map((byte) => byte ^ 1),
    0,
  );
  await chain.submit(rival.envelope);
  await mined(rival.transaction);
  expect(await chain.submit(first.envelope)).toBe('spent');
});

test('it waits until enough blocks stand on it', async () => {
  const patient = await openChain({ ...settings, confirmations: 3 });
  const { transaction, envelope } = await patient.prepare(digest, 0);
  await patient.submit(envelope);
  await mined(transaction);
  expect(await patient.find(transaction)).toBe('confirming');
  await evm.call('anvil_mine', '0x2');
  expect(await patient.find(transaction)).toMatchObject({ since: expect.any(Number) });
});

test('it waits in the pool, may be sent again, and goes in with the next block', async () => {
  await evm.call('evm_setAutomine', false);
  const { transaction, envelope } = await chain.prepare(digest, 0);
  expect(await chain.submit(envelope)).toBe('accepted');
  expect(await chain.submit(envelope)).toBe('accepted');
  expect(await chain.find(transaction)).toBe('waiting');
  await evm.call('evm_mine');
  await evm.call('evm_setAutomine', true);
  expect(await chain.find(transaction)).toMatchObject({ since: expect.any(Number) });
});

test('one that offers less than the base fee is made anew with the same nonce; one that offers enough is not', async () => {
  const { transaction, envelope } = await chain.prepare(digest, 0);
  expect(await chain.raise(envelope)).toBeUndefined();
  await evm.call('anvil_setNextBlockBaseFeePerGas', `0x${(10n ** 12n).toString(16)}`);
  await evm.call('evm_mine');
  const raised = await chain.raise(envelope);
  const [before, after] = [envelope, raised!.envelope].map((each) =>
    parseTransaction(`0x${bytesToHex(each)}`),
  );
  expect(after).toMatchObject({ nonce: before!.nonce, data: before!.data, to: before!.to });
  expect(after!.maxFeePerGas).toBeGreaterThan(10n ** 12n);
  expect(await chain.submit(raised!.envelope)).toBe('accepted');
  await mined(raised!.transaction);
  expect(await chain.submit(envelope)).toBe('spent');
  expect(await chain.find(transaction)).toBe('absent');
});

test('the verifier finds the anchor by any node, and sees what does not fit', async () => {
  const checkpoint = { origin: 'vote.example/e/1', size: 9, root: digest };
  const batch = await makeAnchorBatch([checkpoint]);
  const { transaction, envelope } = await chain.prepare(batch.digest, 0);
  await chain.submit(envelope);
  await mined(transaction);
  const notice: AnchorNotice = {
    type: 'notice',
    v: 1,
    kind: 'anchor',
    size: 9,
    root: toBase64Url(digest),
    batch: { index: 0, size: 1, proof: [] },
    digest: toBase64Url(batch.digest),
    chain: 'evm',
    network: chain.network,
    account: toBase64Url(chain.account),
    transaction: toBase64Url(transaction),
  };
  const ask = async (address: string, json?: unknown): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(json) });
    return response.json();
  };
  const code = async (about: AnchorNotice): Promise<string> => {
    const looked = await verifyAnchor(about, evm.url, ask);
    return looked.ok ? looked.value.time : looked.error.code;
  };
  expect(await code(notice)).toMatch(/^20\d\d-.*Z$/);
  const other = toBase64Url(new Uint8Array(32));
  expect(await code({ ...notice, digest: other })).toBe('other-digest');
  expect(await code({ ...notice, transaction: other })).toBe('no-transaction');
  expect(await code({ ...notice, network: '1' })).toBe('other-network');
  expect(await code({ ...notice, account: toBase64Url(new Uint8Array(20)) } as AnchorNotice)).toBe(
    'other-account',
  );
});

test('everything throws while the chain is down', async () => {
  const gone = await openChain({ ...settings, node: 'http://127.0.0.1:1' });
  await expect(gone.prepare(digest, 0)).rejects.toThrow(/request failed/i);
  await expect(gone.find(digest)).rejects.toThrow(/request failed/i);
  await expect(gone.submit(digest)).rejects.toThrow(/request failed/i);
});
