import { ristretto255_hasher } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@sandoq/kernel';
import { expect, test } from 'vitest';
import { encodePoint } from '../group/index.ts';
import { generators } from './generators.ts';

test('the one-way map is that of RFC 9496 §A.3', () => {
  const input =
    '5d1be09e3d0c82fc538112490e35701979d99e06ca3e2b5b54bffe8b4dc772c1' +
    '4d98b696a1bbfb5ca32c436cc61c16563790306c79eaca7705668b47dffe5bb6';
  const point = ristretto255_hasher.deriveToCurve!(hexToBytes(input));
  expect(point.toHex()).toBe('3066f82a1a747d45120d1740f14358531a8f04bbffe6a819f86dfe50f44a0a46');
});

test('generators differ, and more of them begin with the same', () => {
  const hex = (count: number) => generators(count).map((h) => bytesToHex(encodePoint(h)));
  expect(hex(5).slice(0, 3)).toEqual(hex(2));
  expect(new Set(hex(5)).size).toBe(6);
});
