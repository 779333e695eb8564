import type { RandomSource } from '../group/index.ts';
import { decodeVectors, encodeVectors, type MixedList } from './mixed-list.ts';
import { proveShuffle } from './prove-shuffle.ts';
import { reEncrypt } from './re-encrypt.ts';
import type { ShuffleBinding } from './shuffle-challenges.ts';
import type { ShufflePoints } from './shuffle-points.ts';

/**
 * Shuffles one list and proves it. The secrets are forgotten.
 * @param input ciphertexts that have been checked. @throws RangeError when they are not points.
 */
export function shuffleList(
  binding: ShuffleBinding,
  input: MixedList,
  points: ShufflePoints,
  random: RandomSource,
): { readonly output: MixedList; readonly proof: Uint8Array } {
  const inputs = decodeVectors(input.width, input.ciphertexts);
  const { outputs, secrets } = reEncrypt(points.key, inputs, random);
  const output = encodeVectors(outputs);
  const proof = proveShuffle({ binding, input, points, outputs, output }, secrets, random);
  return { output: { ...input, ciphertexts: output }, proof };
}
