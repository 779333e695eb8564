import { bytesToHex, hexToBytes } from '@sandoq/kernel';
import { describe, expect, test } from 'vitest';
import { BASE, IDENTITY, decodePoint, encodePoint, isIdentity, multiply } from './point.ts';
import { INVALID_ENCODINGS, MULTIPLES_OF_BASE } from './rfc9496-vectors.ts';
import { ORDER } from './scalar.ts';

describe('RFC 9496', () => {
  test.each(MULTIPLES_OF_BASE.map((hex, n) => [n, hex] as const))('%i · G', (n, hex) => {
    expect(bytesToHex(encodePoint(multiply(BASE, BigInt(n))))).toBe(hex);
    const decoded = decodePoint(hexToBytes(hex));
    expect(decoded.ok && decoded.value.equals(multiply(BASE, BigInt(n)))).toBe(true);
  });

  test.each(Object.entries(INVALID_ENCODINGS))('an encoding is refused when %s', (_, encodings) => {
    for (const hex of encodings)
      expect(decodePoint(hexToBytes(hex))).toEqual({ ok: false, error: { code: 'bad-point' } });
  });
});

test('an encoding of another length is refused', () => {
  expect(decodePoint(new Uint8Array(31)).ok).toBe(false);
  expect(decodePoint(new Uint8Array(33)).ok).toBe(false);
});

test('multiplying by 0, multiplying the identity, and ℓ − 1', () => {
  expect(isIdentity(multiply(BASE, 0n))).toBe(true);
  expect(isIdentity(multiply(IDENTITY, 7n))).toBe(true);
  expect(multiply(BASE, ORDER - 1n).equals(BASE.negate())).toBe(true);
  expect(isIdentity(BASE)).toBe(false);
});

test('a scalar outside 0…ℓ−1 is a fault', () => {
  expect(() => multiply(BASE, ORDER)).toThrow(RangeError);
  expect(() => multiply(BASE, -1n)).toThrow(RangeError);
});
