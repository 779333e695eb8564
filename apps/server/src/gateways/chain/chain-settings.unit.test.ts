import { Keypair } from '@stellar/stellar-sdk';
import { expect, test } from 'vitest';
import { parseChains } from './index.ts';

const SEED = Keypair.random().secret();
const KEY = 'a'.repeat(64);

test('a known network of the Stellar protocol needs its name only', () => {
  expect(parseChains(`stellar+https://${SEED}@horizon.kuknos.org/?network=kuknos`)).toEqual([
    {
      chain: 'stellar',
      node: 'https://horizon.kuknos.org',
      passphrase: 'Kuknos Foundation, Feb 2019',
      label: 'Kuknos',
      secret: SEED,
      fee: 10_000,
      explorer: 'https://explorer.kuknos.org/tx/{hash}',
    },
  ]);
});

test('several chains stand one after the other, with settings of their own', () => {
  const stellar = `stellar+http://${SEED}@127.0.0.1:8000/horizon/?passphrase=My%20net&label=Mine&fee=500`;
  const evm = `evm+https://${KEY}@rpc.example/v1?chain=10&confirmations=3&explorer=https://x.example/{hash}`;
  expect(parseChains(` ${stellar}\n${evm} `)).toMatchObject([
    { node: 'http://127.0.0.1:8000/horizon', passphrase: 'My net', label: 'Mine', fee: 500, explorer: null },
    { node: 'https://rpc.example/v1', chainId: 10, confirmations: 3, explorer: 'https://x.example/{hash}' },
  ]);
});

test.each([
  ['https://x.example', /chain 1 must start with/],
  [`evm+https://${KEY}@rpc.example`, /needs chain=/],
  ['evm+https://rpc.example?chain=1', /private key/],
  [`stellar+https://${SEED}@h.example`, /needs passphrase/],
  ['stellar+https://h.example?network=kuknos', /secret seed/],
])('%j is refused', (text, says) => expect(() => parseChains(text)).toThrow(says));

test('a refusal never shows the secret', () => {
  let said = '';
  try {
    parseChains(`evm+https://${KEY}@rpc.example`);
  } catch (error) {
    said = String(error);
  }
  expect(said).not.toContain(KEY);
});
