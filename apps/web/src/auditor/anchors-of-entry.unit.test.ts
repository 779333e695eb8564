import { hexToBytes, toBase64Url } from '@sandoq/kernel';
import type { Notice } from '@sandoq/protocol';
import { expect, test } from 'vitest';
import type { Anchor } from './anchor-item.tsx';
import { anchorsCovering, anchorTold } from './anchors-of-entry.ts';

const anchor = (network: string, chain: Anchor['chain'], size: number): Anchor => ({
  network,
  chain,
  size,
  transaction: String(size).padStart(64, '0'),
  url: null,
  time: '2026-01-01T00:00:00Z',
});
const newestFirst = [
  anchor('Kuknos', 'stellar', 30),
  anchor('Local', 'evm', 20),
  anchor('Kuknos', 'stellar', 20),
  anchor('Kuknos', 'stellar', 10),
];
const sizes = (of: readonly Anchor[]) => of.map(({ network, size }) => `${network} ${size}`);

test('an entry is shown with the first transaction of each network that covers it', () => {
  expect(sizes(anchorsCovering(newestFirst, 9))).toEqual(['Kuknos 10', 'Local 20']);
  // The tree of ten entries has the entries 0 to 9.
  expect(sizes(anchorsCovering(newestFirst, 10))).toEqual(['Kuknos 20', 'Local 20']);
  expect(sizes(anchorsCovering(newestFirst, 20))).toEqual(['Kuknos 30']);
  expect(anchorsCovering(newestFirst, 30)).toEqual([]);
});

test('the notice of an anchor is shown with its own transaction', () => {
  const told = (chain: string, size: number) =>
    anchorTold(newestFirst, {
      kind: 'anchor',
      chain,
      transaction: toBase64Url(hexToBytes(String(size).padStart(64, '0'))),
    } as unknown as Notice);
  expect(sizes(told('evm', 20))).toEqual(['Local 20']);
  expect(sizes(told('stellar', 10))).toEqual(['Kuknos 10']);
  expect(told('evm', 10)).toEqual([]);
  expect(anchorTold(newestFirst, { kind: 'incident' } as unknown as Notice)).toEqual([]);
});
