import { utf8Bytes, utf8Text } from '@sandoq/kernel';
import {
  appendLeaf,
  EMPTY_LOG,
  encodeEntry,
  formatLogKey,
  formatLogProof,
  inclusionProof,
  leafHash,
  logKeyOf,
  rootOf,
  signCheckpoint,
} from '@sandoq/protocol';
import { beforeAll, expect, test } from 'vitest';
import { checkCheckpoint, checkEntry } from './check-entry.ts';

const seed = new Uint8Array(32).fill(7);
const origin = 'example.org/e/sample';
const logKey = formatLogKey(logKeyOf(origin, seed));
const entries = ['one', 'two', 'three'].map((body) =>
  encodeEntry('ballot', utf8Bytes(body), '2026-01-01T00:00:00Z'),
);
let checkpoint: string;
let proof: string;

beforeAll(async () => {
  const nodes = new Map<string, Uint8Array>();
  let edge = EMPTY_LOG;
  for (const entry of entries) {
    const step = appendLeaf(edge, leafHash(entry));
    for (const node of step.complete) nodes.set(`${node.level}/${node.index}`, node.hash);
    edge = step.edge;
  }
  checkpoint = signCheckpoint({ origin, size: edge.size, root: rootOf(edge) }, seed);
  const read = (level: number, index: number) => nodes.get(`${level}/${index}`)!;
  proof = formatLogProof(1, await inclusionProof(read, 1, edge.size), checkpoint);
});

test('an entry of the record is found at its place', () => {
  expect(checkEntry(utf8Text(entries[1]!), proof, logKey)).toEqual({ index: 1, size: 3 });
});

test('another entry under the same proof is refused', () => {
  expect(checkEntry(utf8Text(entries[2]!), proof, logKey)).toBeNull();
});

test('a checkpoint by another key is refused', () => {
  const other = formatLogKey(logKeyOf(origin, new Uint8Array(32).fill(8)));
  expect(checkEntry(utf8Text(entries[1]!), proof, other)).toBeNull();
  expect(checkCheckpoint(checkpoint, other)).toBe(false);
  expect(checkCheckpoint(checkpoint, logKey)).toBe(true);
});

test('a checkpoint with another size is refused', () => {
  expect(checkCheckpoint(checkpoint.replace('\n3\n', '\n4\n'), logKey)).toBe(false);
});
