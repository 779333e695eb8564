import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, sameBytes } from '@sandoq/kernel';

/** RFC 6962 hash of a leaf: `SHA-256(0x00 ‖ entry)`. */
export const leafHash = (entry: Uint8Array): Uint8Array => sha256(concatBytes(Uint8Array.of(0), entry));

/** RFC 6962 hash of an inner node: `SHA-256(0x01 ‖ left ‖ right)`. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(concatBytes(Uint8Array.of(1), left, right));

/** The root of the tree without leaves. */
export const emptyRoot = (): Uint8Array => sha256(new Uint8Array());

/** A node over the `2^level` leaves that start at `index · 2^level`. */
export type TreeNode = { readonly level: number; readonly index: number; readonly hash: Uint8Array };

/** A log that only grows: its size and the roots of its complete subtrees, largest first. */
export type LogEdge = { readonly size: number; readonly nodes: readonly TreeNode[] };

/** The log without entries. */
export const EMPTY_LOG: LogEdge = { size: 0, nodes: [] };

/**
 * Appends one leaf. @returns the new edge, and every node that became complete (leaf first) for keeping: they never
 * change again and are all that proofs and tiles need.
 */
export function appendLeaf(
  edge: LogEdge,
  leaf: Uint8Array,
): { readonly edge: LogEdge; readonly complete: readonly TreeNode[] } {
  const nodes = [...edge.nodes];
  let node: TreeNode = { level: 0, index: edge.size, hash: leaf };
  const complete = [node];
  while (nodes.length > 0 && nodes.at(-1)!.level === node.level) {
    const left = nodes.pop()!;
    node = { level: node.level + 1, index: left.index / 2, hash: nodeHash(left.hash, node.hash) };
    complete.push(node);
  }
  nodes.push(node);
  return { edge: { size: edge.size + 1, nodes }, complete };
}

/** The root hash of a log. */
export function rootOf(edge: LogEdge): Uint8Array {
  if (edge.nodes.length === 0) return emptyRoot();
  return edge.nodes.map((n) => n.hash).reduceRight((right, left) => nodeHash(left, right));
}

/** Gives the hash of a complete node; from memory, from a table, from tiles. */
export type NodeReader = (level: number, index: number) => Uint8Array | Promise<Uint8Array>;

/** The complete subtrees of the leaves `start…end−1`, left to right, where `start` is a multiple of the largest. */
function subtrees(start: number, end: number): { readonly level: number; readonly index: number }[] {
  const parts: { level: number; index: number }[] = [];
  let at = start;
  while (at < end) {
    const level = Math.floor(Math.log2(end - at));
    parts.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return parts;
}

async function rangeHash(read: NodeReader, start: number, end: number): Promise<Uint8Array> {
  const hashes = await Promise.all(subtrees(start, end).map(async ({ level, index }) => read(level, index)));
  return hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** The largest power of two below n (n ≥ 2). */
const split = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1);

/**
 * The RFC 6962 inclusion proof (audit path, leaf to root) of the leaf at `index` in the tree of `size` leaves.
 * @throws RangeError when the index is not in the tree.
 */
export async function inclusionProof(read: NodeReader, index: number, size: number): Promise<Uint8Array[]> {
  if (index < 0 || index >= size) throw new RangeError('no such leaf');
  const ranges: [number, number][] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + split(end - start);
    if (index < middle) {
      ranges.unshift([middle, end]);
      end = middle;
    } else {
      ranges.unshift([start, middle]);
      start = middle;
    }
  }
  return Promise.all(ranges.map(([from, to]) => rangeHash(read, from, to)));
}

/**
 * The RFC 6962 consistency proof between the trees of `first` and of `second` leaves (0 < first ≤ second).
 * @throws RangeError when the sizes are not so.
 */
export async function consistencyProof(
  read: NodeReader,
  first: number,
  second: number,
): Promise<Uint8Array[]> {
  if (first < 1 || first > second) throw new RangeError('sizes out of order');
  const ranges: [number, number][] = [];
  let start = 0;
  let end = second;
  let whole = true;
  while (first !== end) {
    const middle = start + split(end - start);
    if (first <= middle) {
      ranges.unshift([middle, end]);
      end = middle;
    } else {
      ranges.unshift([start, middle]);
      start = middle;
      whole = false;
    }
  }
  if (!whole) ranges.unshift([start, end]);
  return Promise.all(ranges.map(([from, to]) => rangeHash(read, from, to)));
}

/** The root that an inclusion proof leads to (RFC 9162 §2.1.3.2), or undefined when its length does not fit. */
export function rootFromInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
): Uint8Array | undefined {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size)
    return undefined;
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : undefined;
}

/** Says whether a consistency proof shows that the second tree continues the first (RFC 9162 §2.1.4.2). */
export function checkConsistency(
  first: { readonly size: number; readonly root: Uint8Array },
  second: { readonly size: number; readonly root: Uint8Array },
  proof: readonly Uint8Array[],
): boolean {
  if (first.size < 1 || first.size > second.size) return false;
  if (first.size === second.size) return proof.length === 0 && sameBytes(first.root, second.root);
  let node = first.size - 1;
  let last = second.size - 1;
  while (node % 2 === 1) {
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  const path = node === 0 ? [first.root, ...proof] : proof;
  if (path.length === 0) return false;
  let oldHash = path[0]!;
  let newHash = path[0]!;
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      oldHash = nodeHash(sibling, oldHash);
      newHash = nodeHash(sibling, newHash);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      newHash = nodeHash(newHash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sameBytes(oldHash, first.root) && sameBytes(newHash, second.root);
}
