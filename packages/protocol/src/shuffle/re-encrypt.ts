import { BASE, multiply, randomScalar, type Point, type RandomSource } from '../group/index.ts';
import type { Pair } from './mixed-list.ts';
import { randomPermutation } from './permutation.ts';

/** What only the shuffler knows. Whoever has it can undo the shuffle. */
export type ShuffleSecrets = {
  /** Item i says which input stands at place i of the output. */
  readonly permutation: readonly number[];
  /** The randomness that was added at place i of the output, one scalar for every pair of the vector. */
  readonly randomness: readonly (readonly bigint[])[];
};

/** Puts vectors into a random order and gives every pair fresh randomness: `A' = A + ρG`, `B' = B + ρY`. */
export function reEncrypt(
  key: Point,
  inputs: readonly (readonly Pair[])[],
  random: RandomSource,
): { readonly outputs: readonly (readonly Pair[])[]; readonly secrets: ShuffleSecrets } {
  const permutation = randomPermutation(inputs.length, random);
  const randomness = permutation.map((from) => inputs[from]!.map(() => randomScalar(random)));
  const outputs = permutation.map((from, i) =>
    inputs[from]!.map(({ A, B }, k) => {
      const r = randomness[i]![k]!;
      return { A: A.add(multiply(BASE, r)), B: B.add(multiply(key, r)) };
    }),
  );
  return { outputs, secrets: { permutation, randomness } };
}
