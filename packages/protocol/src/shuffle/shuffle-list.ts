import { fromBase64Url } from '@sandoq/kernel';
import { decodePoint, type Point, type RandomSource } from '../group/index.ts';
import { decodeVectors, encodeVectors, type MixedList } from './mixed-list.ts';
import { proveShuffle } from './prove-shuffle.ts';
import { reEncrypt } from './re-encrypt.ts';
import type { ShuffleBinding } from './shuffle-challenges.ts';

/** The election's key with a table of its multiples. @throws RangeError when it is not a point. */
export function tabledKey(key: string): Point {
  const point = decodePoint(fromBase64Url(key));
  if (!point.ok) throw new RangeError('the key is not a point');
  return point.value.precompute(8);
}

/**
 * Shuffles one list and proves it. The secrets are forgotten.
 * @param input ciphertexts that have been checked. @throws RangeError when they are not points.
 */
export function shuffleList(
  binding: ShuffleBinding,
  input: MixedList,
  random: RandomSource,
): { readonly output: MixedList; readonly proof: Uint8Array } {
  const key = tabledKey(binding.key);
  const { outputs, secrets } = reEncrypt(key, decodeVectors(input.width, input.ciphertexts), random);
  const output = encodeVectors(outputs);
  const proof = proveShuffle({ binding, input, key, outputs, output }, secrets, random);
  return { output: { ...input, ciphertexts: output }, proof };
}
