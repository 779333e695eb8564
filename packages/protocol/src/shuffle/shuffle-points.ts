import { fromBase64Url } from '@sandoq/kernel';
import { decodePoint, type Point } from '../group/index.ts';
import { generators } from './generators.ts';

/** The fixed points of a shuffle: the key Y and the generators h_0, h_1, …, with tables of the multiples of Y and h_0. */
export type ShufflePoints = { readonly key: Point; readonly h: readonly Point[] };

/** Prepares the points for lists of at most `count` vectors. @throws RangeError when the key is not a point. */
export function shufflePoints(key: string, count: number): ShufflePoints {
  const point = decodePoint(fromBase64Url(key));
  if (!point.ok) throw new RangeError('the key is not a point');
  const h = generators(count);
  h[0]!.precompute(8);
  return { key: point.value.precompute(8), h };
}
