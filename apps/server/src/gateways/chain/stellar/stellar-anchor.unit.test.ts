import { createHash } from 'node:crypto';
import { Horizon, Keypair, TransactionBuilder, type Transaction } from '@stellar/stellar-sdk';
import { readStellarAnchor } from '@sandoq/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openChain, type ChainAnchor } from '../index.ts';
import { startLocalHorizon, type LocalHorizon } from '../testing/local-horizon.ts';

const keys = Keypair.random();
const digest = new Uint8Array(createHash('sha256').update('a digest').digest());

let now: number;
let horizon: LocalHorizon;
let chain: ChainAnchor;
beforeEach(async () => {
  now = Date.UTC(2026, 2, 1, 9);
  horizon = await startLocalHorizon('Kuknos-NET', () => now);
  horizon.fund(keys.publicKey());
  chain = await openChain({
    chain: 'stellar',
    node: horizon.url,
    passphrase: horizon.passphrase,
    label: 'Local',
    secret: keys.secret(),
    fee: 10_000,
    explorer: 'https://explorer.example/tx/{hash}',
  });
});
afterEach(() => horizon.close());

test('a digest goes into the memo of a true transaction, which SDK and verifier read alike', async () => {
  const { transaction, envelope } = await chain.prepare(digest, now);
  const xdr = Buffer.from(envelope).toString('base64');
  const decoded = TransactionBuilder.fromXDR(xdr, horizon.passphrase) as Transaction;
  expect(decoded.source).toBe(keys.publicKey());
  expect(decoded.memo).toMatchObject({ type: 'hash', value: Buffer.from(digest) });
  expect(keys.verify(decoded.hash(), decoded.signatures[0]!.signature())).toBe(true);
  expect(decoded.operations).toMatchObject([{ type: 'manageData', name: 'sandoq/v1/anchor' }]);

  const read = readStellarAnchor(envelope, horizon.passphrase);
  expect(read).toEqual({
    ok: true,
    value: { transaction, account: new Uint8Array(keys.rawPublicKey()), digest },
  });
  expect(Buffer.from(transaction)).toEqual(decoded.hash());
  expect(readStellarAnchor(envelope, 'Another network').ok).toBe(false);
});

test('it stands in the chain once it is submitted, and a second time does no harm', async () => {
  const { transaction, envelope } = await chain.prepare(digest, now);
  expect(await chain.find(transaction)).toBe('absent');
  expect(await chain.submit(envelope)).toBe('accepted');
  expect(await chain.submit(envelope)).toBe('accepted');
  expect(await chain.find(transaction)).toEqual({ since: now });
  expect(horizon.ledgers).toHaveLength(1);
  const hash = Buffer.from(transaction).toString('hex');
  expect(chain.explorerUrl(transaction)).toBe(`https://explorer.example/tx/${hash}`);

  const sdk = new Horizon.Server(horizon.url, { allowHttp: true });
  const shown = await sdk.transactions().transaction(hash).call();
  expect(shown.memo).toBe(Buffer.from(digest).toString('base64'));
  expect((await sdk.loadAccount(keys.publicKey())).sequenceNumber()).toBe('7000000001');
});

test('it is spent when another transaction took its sequence number, or when it comes too late', async () => {
  const first = await chain.prepare(digest, now);
  const rival = await chain.prepare(
    digest.map((byte) => byte ^ 1),
    now,
  );
  await chain.submit(rival.envelope);
  expect(await chain.submit(first.envelope)).toBe('spent');
  const late = await chain.prepare(digest, now);
  now += 3_600_000;
  expect(await chain.submit(late.envelope)).toBe('spent');
});

test('it waits while no ledger closes, and goes in later', async () => {
  const { transaction, envelope } = await chain.prepare(digest, now);
  horizon.stalled = true;
  expect(await chain.submit(envelope)).toBe('accepted');
  expect(await chain.find(transaction)).toBe('absent');
  horizon.stalled = false;
  await chain.submit(envelope);
  expect(await chain.find(transaction)).toEqual({ since: now });
});

test('everything throws while the network is down, and a wrong account is told', async () => {
  const { transaction, envelope } = await chain.prepare(digest, now);
  horizon.down = true;
  await expect(chain.prepare(digest, now)).rejects.toThrow(/503/);
  await expect(chain.submit(envelope)).rejects.toThrow(/503/);
  await expect(chain.find(transaction)).rejects.toThrow(/503/);
  horizon.down = false;
  const stranger = await openChain({
    chain: 'stellar',
    node: horizon.url,
    passphrase: horizon.passphrase,
    label: 'Local',
    secret: Keypair.random().secret(),
    fee: 100,
    explorer: null,
  });
  await expect(stranger.prepare(digest, now)).rejects.toThrow(/is not on Local/);
});

test('a transaction for another network is refused by the network', async () => {
  const elsewhere = await openChain({
    chain: 'stellar',
    node: horizon.url,
    passphrase: 'Another network',
    label: 'Local',
    secret: keys.secret(),
    fee: 100,
    explorer: null,
  });
  const { envelope } = await elsewhere.prepare(digest, now);
  await expect(elsewhere.submit(envelope)).rejects.toThrow(/tx_bad_auth/);
});
