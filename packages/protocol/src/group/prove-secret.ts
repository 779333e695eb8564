import { concatBytes } from '@sandoq/kernel';
import { BASE, encodePoint, multiply } from './point.ts';
import type { RandomSource } from './random.ts';
import { addScalars, encodeScalar, multiplyScalars, randomScalar } from './scalar.ts';

/**
 * Proves to know the secret x of a key X = xG (Schnorr): 64 bytes `R ‖ z`, `R = wG`, `z = w + ex`. In constant time.
 * @param challengeOf e for R; it must cover the whole statement, X included.
 */
export function proveSecret(
  secret: bigint,
  challengeOf: (R: Uint8Array) => bigint,
  random: RandomSource,
): Uint8Array {
  const w = randomScalar(random);
  const R = encodePoint(multiply(BASE, w));
  return concatBytes(R, encodeScalar(addScalars(w, multiplyScalars(challengeOf(R), secret))));
}
