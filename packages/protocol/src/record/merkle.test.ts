import { concatBytes, toBase64Url, utf8Bytes } from '@sandoq/kernel';
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_LOG,
  appendLeaf,
  checkConsistency,
  consistencyProof,
  emptyRoot,
  inclusionProof,
  leafHash,
  rootFromInclusion,
  rootOf,
  type NodeReader,
} from './merkle.ts';

const hash = (...parts: Uint8Array[]) => sha256(concatBytes(...parts));
const split = (n: number): number => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};

const reference = new Map<string, Uint8Array>();

/** RFC 6962 §2.1, word for word, of the entries `from…to−1`; kept, because it is asked for again and again. */
function treeHash(from: number, to: number): Uint8Array {
  const kept = reference.get(`${from}-${to}`);
  if (kept !== undefined) return kept;
  const made = computeTreeHash(from, to);
  reference.set(`${from}-${to}`, made);
  return made;
}

function computeTreeHash(from: number, to: number): Uint8Array {
  if (to - from === 1) return hash(Uint8Array.of(0), entries[from]!);
  const k = from + split(to - from);
  return hash(Uint8Array.of(1), treeHash(from, k), treeHash(k, to));
}

/** RFC 6962 §2.1.1. */
function path(m: number, from: number, to: number): Uint8Array[] {
  if (to - from === 1) return [];
  const k = from + split(to - from);
  return m < k ? [...path(m, from, k), treeHash(k, to)] : [...path(m, k, to), treeHash(from, k)];
}

/** RFC 6962 §2.1.2. */
function proof(m: number, from: number, to: number, whole = true): Uint8Array[] {
  if (m === to) return whole ? [] : [treeHash(from, to)];
  const k = from + split(to - from);
  return m <= k
    ? [...proof(m, from, k, whole), treeHash(k, to)]
    : [...proof(m, k, to, false), treeHash(from, k)];
}

const SIZES = 70;
const entries = Array.from({ length: SIZES }, (_, i) => utf8Bytes(`entry ${i}`));
const nodes = new Map<string, Uint8Array>();
const edges = [EMPTY_LOG];
for (const entry of entries) {
  const { edge, complete } = appendLeaf(edges.at(-1)!, leafHash(entry));
  edges.push(edge);
  for (const node of complete) nodes.set(`${node.level}/${node.index}`, node.hash);
}
const read: NodeReader = (level, index) => nodes.get(`${level}/${index}`)!;
const sizes = Array.from({ length: SIZES }, (_, i) => i + 1);
const text = (hashes: readonly Uint8Array[]) => hashes.map(toBase64Url);

describe('the log', () => {
  it('has the roots of RFC 6962 at every size', () => {
    expect(toBase64Url(rootOf(EMPTY_LOG))).toBe(toBase64Url(emptyRoot()));
    for (const size of sizes) expect(rootOf(edges[size]!)).toEqual(treeHash(0, size));
  });

  it("has the roots of the certificate-transparency project's published test tree", () => {
    const inputs = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ];
    const roots = [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ];
    let edge = EMPTY_LOG;
    inputs.forEach((input, i) => {
      edge = appendLeaf(edge, leafHash(hexToBytes(input))).edge;
      expect(rootOf(edge)).toEqual(hexToBytes(roots[i]!));
    });
  });

  it('proves that every entry of every size is included, as RFC 6962 says', async () => {
    for (const size of sizes) {
      for (let index = 0; index < size; index++) {
        const made = await inclusionProof(read, index, size);
        expect(text(made).join()).toBe(text(path(index, 0, size)).join());
        expect(rootFromInclusion(leafHash(entries[index]!), index, size, made)).toEqual(rootOf(edges[size]!));
      }
    }
  });

  it('proves that every size continues every smaller one, as RFC 6962 says', async () => {
    for (const second of sizes) {
      for (let first = 1; first <= second; first++) {
        const made = await consistencyProof(read, first, second);
        expect(text(made).join()).toBe(text(proof(first, 0, second)).join());
        const [a, b] = [first, second].map((size) => ({ size, root: rootOf(edges[size]!) }));
        expect(checkConsistency(a!, b!, made)).toBe(true);
      }
    }
  });

  it('accepts no proof that was changed, shortened, lengthened or moved', async () => {
    const size = fc.integer({ min: 2, max: SIZES });
    await fc.assert(
      fc.asyncProperty(
        size,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('change', 'cut', 'add', 'move'),
        async (n, i, k, how) => {
          const index = i % n;
          const made = await inclusionProof(read, index, n);
          const at = k % made.length;
          const changed = {
            change: made.with(at, sha256(made[at]!)),
            cut: made.toSpliced(at, 1),
            add: [...made, made[at]!],
            move: made,
          }[how];
          const place = how === 'move' ? (index + 1) % n : index;
          const root = rootFromInclusion(leafHash(entries[index]!), place, n, changed);
          expect(root === undefined || toBase64Url(root) !== toBase64Url(rootOf(edges[n]!))).toBe(true);
        },
      ),
    );
  });

  it('accepts no consistency with a tree that was rewritten', async () => {
    for (const first of [1, 3, 8, 31, 64]) {
      const made = await consistencyProof(read, first, SIZES);
      const other = { size: first, root: sha256(rootOf(edges[first]!)) };
      expect(checkConsistency(other, { size: SIZES, root: rootOf(edges[SIZES]!) }, made)).toBe(false);
    }
  });
});
