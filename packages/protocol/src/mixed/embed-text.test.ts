import { concatBytes, utf8Bytes } from '@sandoq/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BASE, encodePoint, multiply } from '../group/index.ts';
import { embedBytes, embeddedBytes } from './embed-bytes.ts';
import { embedText, embeddedText } from './embed-text.ts';

const encoded = (text: string, points: number): Uint8Array => {
  const embedded = embedText(text, points);
  if (!embedded.ok) throw new TypeError(embedded.error.code);
  return concatBytes(...embedded.value.map(encodePoint));
};
const carrying = (bytes: Uint8Array): Uint8Array => encodePoint(embedBytes(bytes));

test('thirty bytes survive in a point, always the same one', () => {
  const data = fc.uint8Array({ minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(data, (bytes) => {
      expect(embeddedBytes(carrying(bytes))).toEqual(bytes);
      expect(carrying(bytes)).toEqual(carrying(bytes.slice()));
    }),
  );
  expect(carrying(new Uint8Array(30).fill(255)).subarray(1, 31)).toEqual(new Uint8Array(30).fill(255));
  expect(carrying(new Uint8Array(30))).toEqual(new Uint8Array(32));
  expect(() => embedBytes(new Uint8Array(31))).toThrow(RangeError);
});

test('every text that fits survives, and all fill the same number of points', () => {
  const text = fc.string({ unit: 'binary', maxLength: 15 }).filter((t) => !t.includes('\0'));
  fc.assert(
    fc.property(text, (t) => {
      expect(encoded(t, 2)).toHaveLength(64);
      expect(embeddedText(encoded(t, 2))).toBe(t);
    }),
  );
  expect(embeddedText(encoded('', 3))).toBe('');
  expect(embeddedText(encoded('تعمیر آسانسور پیش از زمستان', 2))).toBe('تعمیر آسانسور پیش از زمستان');
});

describe('a text is refused', () => {
  test.each([
    ['that is too long', 'ا'.repeat(31), 'text-too-long'],
    ['with a NUL', 'a\0b', 'text-not-allowed'],
    ['with half a surrogate pair', 'a\ud800', 'text-not-allowed'],
  ])('%s', (_, text, code) => {
    expect(embedText(text, 2)).toEqual({ ok: false, error: { code } });
  });

  test('of exactly the room is not', () => {
    expect(embeddedText(encoded('ا'.repeat(30), 2))).toBe('ا'.repeat(30));
  });
});

describe('points that carry no text', () => {
  const filled = (bytes: Uint8Array): Uint8Array => concatBytes(bytes, new Uint8Array(30 - bytes.length));
  test.each([
    ['a zero between letters', utf8Bytes('a\0b')],
    ['a cut UTF-8 sequence', Uint8Array.of(0x61, 0xd8)],
    ['an overlong UTF-8 sequence', Uint8Array.of(0xc1, 0x81)],
    ['half a surrogate pair', Uint8Array.of(0xed, 0xa0, 0x80)],
  ])('%s', (_, bytes) => {
    expect(embeddedText(carrying(filled(bytes)))).toBeUndefined();
  });

  test('an empty first point before a full second one', () => {
    expect(embeddedText(concatBytes(new Uint8Array(32), carrying(filled(utf8Bytes('a')))))).toBeUndefined();
  });

  test('a point of another kind', () => {
    expect(embeddedText(encodePoint(multiply(BASE, 5n)))).toBeUndefined();
  });
});
