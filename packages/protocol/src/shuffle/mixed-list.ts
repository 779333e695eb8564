import { concatBytes, utf8Bytes } from '@sandoq/kernel';
import { u32 } from '../encoding/index.ts';
import { decodePoint, encodePoint, type Point } from '../group/index.ts';
import { joinBytes } from '../encoding/join-bytes.ts';

/** Length of an encoded ElGamal pair `A ‖ B`. */
export const PAIR_BYTES = 64;

/** The encrypted votes of one contest whose voters have one weight: N vectors of `width` pairs (protocol §9.3). */
export type MixedList = {
  readonly contest: string;
  readonly weight: number;
  readonly width: number;
  /** `N · width · 64` bytes, vector after vector. */
  readonly ciphertexts: Uint8Array;
};

/** An ElGamal pair. */
export type Pair = { readonly A: Point; readonly B: Point };

/** How many vectors a list holds. */
export const vectorCount = (list: Pick<MixedList, 'width' | 'ciphertexts'>): number =>
  list.ciphertexts.length / (list.width * PAIR_BYTES);

/** Which list is meant, as parts of a challenge: contest, weight, number of vectors, width. */
export function listParts(list: MixedList): readonly Uint8Array[] {
  const weight = concatBytes(u32(Math.floor(list.weight / 2 ** 32)), u32(list.weight % 2 ** 32));
  return [utf8Bytes(list.contest), weight, u32(vectorCount(list)), u32(list.width)];
}

/** Points that stand one after another. @throws RangeError when one is not a point: check before. */
export function decodePoints(bytes: Uint8Array): Point[] {
  return Array.from({ length: bytes.length / 32 }, (_, i) => {
    const point = decodePoint(bytes.subarray(i * 32, i * 32 + 32));
    if (!point.ok) throw new RangeError('not a point: check ciphertexts before');
    return point.value;
  });
}

/** Points one after another. */
export const encodePoints = (points: readonly Point[]): Uint8Array => joinBytes(points.map(encodePoint));

/** Vectors of pairs of a list's bytes. @throws RangeError when the bytes are not points. */
export function decodeVectors(width: number, ciphertexts: Uint8Array): Pair[][] {
  const points = decodePoints(ciphertexts);
  return Array.from({ length: points.length / (2 * width) }, (_, i) =>
    Array.from({ length: width }, (__, k) => {
      const at = 2 * (i * width + k);
      return { A: points[at]!, B: points[at + 1]! };
    }),
  );
}

/** The bytes of vectors of pairs. */
export const encodeVectors = (vectors: readonly (readonly Pair[])[]): Uint8Array =>
  encodePoints(vectors.flatMap((vector) => vector.flatMap(({ A, B }) => [A, B])));
