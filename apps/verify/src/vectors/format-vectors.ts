import {
  EMPTY_LOG,
  appendLeaf,
  challenge,
  checkpointText,
  consistencyProof,
  digest,
  displayTracker,
  encodeScalar,
  formatLogKey,
  hashJson,
  hashToHex,
  inclusionProof,
  leafHash,
  logKeyOf,
  rootOf,
  signCheckpoint,
  tallyFingerprint,
  tilePath,
} from '@sandoq/protocol';
import { buildLog } from '@sandoq/protocol/testing';
import { bytesToHex, canonicalBytes, utf8Bytes, utf8Text, type Json } from '@sandoq/kernel';

const PARTS: readonly (readonly [string, readonly Uint8Array[]])[] = [
  ['example', []],
  ['example', [new Uint8Array()]],
  ['example', [utf8Bytes('ab'), utf8Bytes('c')]],
  ['example', [utf8Bytes('a'), utf8Bytes('bc')]],
  ['membership', [new Uint8Array(32).fill(7), utf8Bytes('برگه')]],
];

/** Challenges, digests, hashes of JSON, trackers, paths: what needs no group. */
export function formatVectors(): Json {
  const values: readonly Json[] = [{ b: 1, a: [true, null, 'گزینه'] }, { z: '\u0007"\\', é: 9007199254740991 }];
  const hash = hashJson({ a: 1 });
  return {
    challenges: PARTS.map(([label, parts]) => ({
      label,
      parts: parts.map(bytesToHex),
      scalar: bytesToHex(encodeScalar(challenge(label, parts))),
    })),
    digests: PARTS.map(([label, parts]) => ({
      label,
      parts: parts.map(bytesToHex),
      digest: bytesToHex(digest(label, ...parts)),
    })),
    canonical: values.map((value) => ({ value, text: utf8Text(canonicalBytes(value)), hash: hashJson(value) })),
    trackers: [{ tracker: hash, hex: hashToHex(hash), shown: displayTracker(hash) }],
    tallyFingerprints: values.map((tally) => ({
      context: hash,
      tally: hashJson(tally),
      shown: [...tallyFingerprint(hash, hashJson(tally))],
    })),
    tiles: [
      { level: 0, index: 0, width: 5 },
      { level: 1, index: 1234067, width: 256 },
      { level: 'entries' as const, index: 1000, width: 256 },
    ].map((tile) => ({ ...tile, path: tilePath(tile) })),
  };
}

/** A log of eleven entries with its roots and proofs, and a signed checkpoint of it. */
export async function logVectors(): Promise<Json> {
  const entries = Array.from({ length: 11 }, (_, i) => utf8Bytes(`entry ${i}`));
  const { edge, read } = buildLog(entries);
  const roots: string[] = [];
  let growing = EMPTY_LOG;
  for (const entry of entries) {
    growing = appendLeaf(growing, leafHash(entry)).edge;
    roots.push(bytesToHex(rootOf(growing)));
  }
  const secret = new Uint8Array(32).fill(1);
  const origin = 'sandoq.example/e/vectors';
  const checkpoint = { origin, size: edge.size, root: rootOf(edge) };
  return {
    entries: entries.map((e) => utf8Text(e)),
    leaves: entries.map((e) => bytesToHex(leafHash(e))),
    roots,
    inclusion: await Promise.all(
      [0, 6, 10].map(async (index) => ({
        index,
        size: 11,
        proof: (await inclusionProof(read, index, 11)).map(bytesToHex),
      })),
    ),
    consistency: await Promise.all(
      [1, 4, 7, 11].map(async (first) => ({
        first,
        second: 11,
        proof: (await consistencyProof(read, first, 11)).map(bytesToHex),
      })),
    ),
    checkpoint: {
      seed: bytesToHex(secret),
      logKey: formatLogKey(logKeyOf(origin, secret)),
      text: checkpointText(checkpoint),
      note: signCheckpoint(checkpoint, secret),
    },
  };
}
