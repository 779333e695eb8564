import { sha256 } from '@noble/hashes/sha2.js';
import { expect, test } from 'vitest';
import { u32 } from '../../encoding/index.ts';
import { PrintSet } from './print-set.ts';

test('a set of prints knows what was added, however often it grew', () => {
  const prints = new PrintSet();
  const hashes = Array.from({ length: 3000 }, (_, i) => sha256(u32(i)));
  expect(hashes.map((hash) => prints.add(hash)).includes(true)).toBe(false);
  expect(hashes.every((hash) => prints.add(hash))).toBe(true);
  expect(prints.add(sha256(u32(3000)))).toBe(false);
});

test('prints that differ in their last bit only are two, and bytes after the sixteenth do not matter', () => {
  const prints = new PrintSet();
  const hash = sha256(u32(1));
  const other = Uint8Array.from(hash, (byte, i) => (i === 15 ? byte ^ 1 : byte));
  const same = Uint8Array.from(hash, (byte, i) => (i === 16 ? byte ^ 1 : byte));
  expect([hash, other, same].map((each) => prints.add(each))).toEqual([false, false, true]);
});
