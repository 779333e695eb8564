import { fromBase64Url, hexToBytes } from '@sandoq/kernel';
import { describe, expect, it } from 'vitest';
import { hashBytes } from '../encoding/index.ts';
import { displayTracker, hashToHex, readTracker, setTracker } from './tracker.ts';

describe('tracker', () => {
  it('is shown as sixteen characters of the first ten bytes', () => {
    expect(displayTracker('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')).toBe('0000-0000-0000-0000');
    expect(displayTracker('__________________________________________8')).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
  });
});

it('what several ballots are called follows from all their trackers in their order; one ballot is called by its own', () => {
  const [a, b] = [hashBytes(Uint8Array.of(1)), hashBytes(Uint8Array.of(2))];
  expect(setTracker([a])).toBe(a);
  const joined = Uint8Array.from([a, b].flatMap((tracker) => [...fromBase64Url(tracker)]));
  expect(setTracker([a, b])).toBe(hashBytes(joined));
  expect(new Set([setTracker([a, b]), setTracker([b, a]), setTracker([a, b, b])]).size).toBe(3);
});

describe('a tracker as it is written', () => {
  const hash = hashBytes(Uint8Array.of(3));
  const whole = fromBase64Url(hash);
  const form = (written: string): string | undefined => readTracker(written)?.text;

  it('is read in the form of the receipt in any case, with or without hyphens', () => {
    expect(form('7ZK3-0QFD-M2XW-9T4A')).toBe('7ZK30QFDM2XW9T4A');
    expect(form(' 7zk30qfdm2xw9t4a ')).toBe('7ZK30QFDM2XW9T4A');
    expect(form('7zk3 oqfd m2xw 9t4a')).toBe('7ZK30QFDM2XW9T4A');
    expect(form('7zk3–0qfd\u200e–m2xwـ9t4a')).toBe('7ZK30QFDM2XW9T4A');
    expect(readTracker('oiLl-0000-0000-0000')).toEqual(readTracker('0111-0000-0000-0000'));
  });

  it('is read with Persian digits', () => {
    expect(form('۷ZK۳-۰QFD-M۲XW-۹T۴A')).toBe('7ZK30QFDM2XW9T4A');
    expect(form('٧ZK٣-０QFD-M2XW-9T4A')).toBe('7ZK30QFDM2XW9T4A');
  });

  it('gives the first ten bytes as it is shown, and all of them in hex and in base64url', () => {
    expect(readTracker(displayTracker(hash))?.start).toEqual(whole.subarray(0, 10));
    expect(readTracker(hash)).toEqual({ text: hash, start: whole });
    expect(readTracker(hashToHex(hash).toUpperCase())).toEqual({ text: hashToHex(hash), start: whole });
    expect(readTracker('ff'.repeat(32))?.start).toEqual(hexToBytes('ff'.repeat(32)));
  });

  it('is refused when it is too short, too long or has letters that no tracker has', () => {
    const none = ['', '7ZK3-0QFD-M2XW', '7ZK3-0QFD-M2XW-9T4U', '7ZK3-0QFD-M2XW-9T4AA', 'ab'.repeat(31)];
    for (const written of [...none, `${'A'.repeat(42)}B`, '۷'.repeat(5)])
      expect(readTracker(written)).toBeUndefined();
  });
});
