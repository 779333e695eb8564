import {
  anchorCalldata,
  cosign,
  formatAddCheckpoint,
  formatLogKey,
  formatWitnessKey,
  logKeyOf,
  makeAnchorBatch,
  parseNote,
  rootOf,
  consistencyProof,
  signCheckpoint,
  witnessKeyOf,
} from '@sandoq/protocol';
import { buildLog } from '@sandoq/protocol/testing';
import { bytesToHex, toBase64Url, utf8Bytes, type Json } from '@sandoq/kernel';

const ORIGIN = 'vote.example/e/spring';
const LOG_SECRET = new Uint8Array(32).fill(7);
const WITNESS = 'witness.example/w1';
const WITNESS_SECRET = new Uint8Array(32).fill(9);
const TIME = 1_679_315_147;

const logOf = (size: number) => buildLog(Array.from({ length: size }, (_, i) => utf8Bytes(`entry ${i}`)));

/** Protocol §8: a witness's key, what it is asked and what it answers; a batch of anchors and its calldata. */
export async function outsideVectors(): Promise<Json> {
  const log = logOf(11);
  const root = rootOf(log.edge);
  const checkpoint = signCheckpoint({ origin: ORIGIN, size: 11, root }, LOG_SECRET);
  const proof = await consistencyProof(log.read, 4, 11);
  const trees = [3, 5, 11].map((size) => ({
    origin: `vote.example/e/${size}`,
    size,
    root: rootOf(logOf(size).edge),
  }));
  const batch = await makeAnchorBatch(trees);
  return {
    witness: {
      secret: bytesToHex(WITNESS_SECRET),
      vkey: formatWitnessKey(witnessKeyOf(WITNESS, WITNESS_SECRET)),
      logKey: formatLogKey(logKeyOf(ORIGIN, LOG_SECRET)),
      request: formatAddCheckpoint({ oldSize: 4, proof, checkpoint }),
      oldRoot: bytesToHex(rootOf(logOf(4).edge)),
      time: TIME,
      answer: cosign(parseNote(checkpoint)!.text, WITNESS, WITNESS_SECRET, TIME),
    },
    anchors: {
      digest: toBase64Url(batch.digest),
      calldata: bytesToHex(anchorCalldata(batch.digest)),
      leaves: trees.map(({ origin, size, root: treeRoot }, i) => ({
        origin,
        size,
        root: toBase64Url(treeRoot),
        index: i,
        of: batch.places[i]!.size,
        proof: batch.places[i]!.proof.map(toBase64Url),
      })),
    },
  };
}
