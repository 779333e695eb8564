import { sameBytes, utf8Bytes } from '@sandoq/kernel';
import {
  EMPTY_LOG,
  appendLeaf,
  checkpointText,
  inclusionProof,
  leafHash,
  rootFromInclusion,
  rootOf,
  type Checkpoint,
} from '../record/index.ts';

/** Where a checkpoint stands in a batch: leaf `index` of `size`, with its RFC 6962 inclusion proof. */
export type BatchPlace = {
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Uint8Array[];
};

/** Checkpoints of several records under one digest, which is what a chain is given (protocol §8.2). */
export type AnchorBatch = { readonly digest: Uint8Array; readonly places: readonly BatchPlace[] };

const leafOf = (checkpoint: Checkpoint): Uint8Array => leafHash(utf8Bytes(checkpointText(checkpoint)));

/** Puts checkpoints (at least one) under one digest, in the order given. */
export async function makeAnchorBatch(checkpoints: readonly Checkpoint[]): Promise<AnchorBatch> {
  if (checkpoints.length === 0) throw new RangeError('nothing to anchor');
  const nodes = new Map<string, Uint8Array>();
  let edge = EMPTY_LOG;
  for (const checkpoint of checkpoints) {
    const appended = appendLeaf(edge, leafOf(checkpoint));
    edge = appended.edge;
    for (const { level, index, hash } of appended.complete) nodes.set(`${level}/${index}`, hash);
  }
  const { size } = edge;
  const read = (level: number, index: number): Uint8Array => nodes.get(`${level}/${index}`)!;
  const places = await Promise.all(
    checkpoints.map(async (_, index) => ({ index, size, proof: await inclusionProof(read, index, size) })),
  );
  return { digest: rootOf(edge), places };
}

/** Says whether a digest covers a checkpoint at this place. */
export function isInBatch(checkpoint: Checkpoint, place: BatchPlace, digest: Uint8Array): boolean {
  const reached = rootFromInclusion(leafOf(checkpoint), place.index, place.size, place.proof);
  return reached !== undefined && sameBytes(reached, digest);
}
