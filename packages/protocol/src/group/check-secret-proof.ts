import { EquationSum, readScalar, sumsAreIdentity } from './equation-sum.ts';
import type { PublicKernel } from './public-kernel.ts';
import { reduceScalar } from './scalar.ts';

/**
 * Says whether `zG = R + eX` of a proof `R ‖ z` of 64 bytes that somebody knows the secret of the key X.
 * @returns undefined when z is not below ℓ.
 */
export function proofHolds(
  kernel: PublicKernel,
  proof: Uint8Array,
  key: Uint8Array,
  challengeOf: (R: Uint8Array) => bigint,
): boolean | undefined {
  const z = readScalar(proof, 32);
  if (z === undefined) return undefined;
  const equation = new EquationSum();
  equation.add(proof, 0, 1n);
  equation.base = -z;
  equation.key = reduceScalar(challengeOf(proof.subarray(0, 32)));
  return sumsAreIdentity(kernel, [equation], key) === true;
}
