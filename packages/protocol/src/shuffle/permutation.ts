import type { RandomSource } from '../group/index.ts';

/** A uniform integer in 0…bound−1; bound is at most 2^32. Words that would favour small numbers are drawn again. */
function randomBelow(bound: number, random: RandomSource): number {
  const limit = 2 ** 32 - (2 ** 32 % bound);
  for (;;) {
    const bytes = random(4);
    const word = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
    if (word < limit) return word % bound;
  }
}

/** A uniform permutation of 0…count−1 (Fisher–Yates): item i says which input stands at place i of the output. */
export function randomPermutation(count: number, random: RandomSource): readonly number[] {
  const places = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = randomBelow(i + 1, random);
    [places[i], places[j]] = [places[j]!, places[i]!];
  }
  return places;
}
