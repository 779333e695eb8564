import { toBase64Url, utf8Bytes, utf8Text } from '@sandoq/kernel';
import {
  consistencyProof,
  encodeReceipt,
  formatLogKey,
  formatLogProof,
  logKeyOf,
  rootOf,
  signCheckpoint,
} from '@sandoq/protocol';
import { buildLog } from '@sandoq/protocol/testing';
import { expect, test } from 'vitest';
import { compareTwo, readKeptCheckpoint } from './kept-checkpoint.ts';

const ORIGIN = 'vote.example/e/spring';
const SECRET = new Uint8Array(32).fill(7);
const LOG_KEY = formatLogKey(logKeyOf(ORIGIN, SECRET));
const logOf = (size: number, salt = '') =>
  buildLog(Array.from({ length: size }, (_, i) => utf8Bytes(`${salt}${i}`)));
function noteOf(size: number, salt = ''): string {
  const { edge } = logOf(size, salt);
  return signCheckpoint({ origin: ORIGIN, size, root: rootOf(edge) }, SECRET);
}

test('a checkpoint is found in its text, however it was pasted, and in a receipt file', () => {
  const note = noteOf(3);
  expect(readKeptCheckpoint(`  ${note.replaceAll('\n', '\r\n')}\n`)?.note).toBe(note);
  const proof = formatLogProof(1, [], note);
  const receipt = utf8Text(encodeReceipt('spring', toBase64Url(new Uint8Array(32)), utf8Bytes('{}'), proof));
  expect(readKeptCheckpoint(receipt)?.note).toBe(note);
  expect(readKeptCheckpoint(`[${receipt},${receipt}]\n`)?.note).toBe(note);
  for (const wrong of ['', '{}', '[]', '[{}]', 'three\nlines\nonly', '{"proof":"x"}'])
    expect(readKeptCheckpoint(wrong)).toBeNull();
});

test('two are compared in either order: continued, the same, another tree, or by another key', async () => {
  const proof = (await consistencyProof(logOf(5).read, 3, 5)).map(toBase64Url);
  expect(compareTwo(noteOf(3), noteOf(5), proof, LOG_KEY)).toBe('consistent');
  expect(compareTwo(noteOf(5), noteOf(3), proof, LOG_KEY)).toBe('consistent');
  expect(compareTwo(noteOf(5), noteOf(5), [], LOG_KEY)).toBe('same');
  expect(compareTwo(noteOf(5, 'fork '), noteOf(5), [], LOG_KEY)).toBe('split-view');
  expect(compareTwo(noteOf(3, 'fork '), noteOf(5), proof, LOG_KEY)).toBe('unproven');
  const stranger = formatLogKey(logKeyOf(ORIGIN, new Uint8Array(32).fill(8)));
  expect(compareTwo(noteOf(3), noteOf(5), proof, stranger)).toBe('foreign-first');
  const forged = noteOf(3).replace(/^3$/m, '4');
  expect(compareTwo(noteOf(5), forged, proof, LOG_KEY)).toBe('foreign-second');
});
