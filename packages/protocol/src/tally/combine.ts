import { concatBytes, err, fromBase64Url, ok, type Result } from '@sandoq/kernel';
import {
  encodeScalar,
  invertScalar,
  multiplyScalars,
  negateScalar,
  reduceScalar,
  type PublicKernel,
} from '../group/index.ts';
import { choiceContests, type Manifest } from '../manifest/index.ts';
import type { Decryption } from './decryption-body.ts';
import { pairsOf } from './running-sum.ts';
import type { Tally } from './tally-body.ts';

/** The decrypted totals: for every (choice) contest of the tally the number of votes (times weights) per option, in order. */
export type Totals = readonly { readonly id: string; readonly totals: readonly number[] }[];

/** Why totals cannot be had: too few decryptions, or the shares do not give a number that the ballots allow. */
export type CombineRefusal = { readonly code: 'too-few-decryptions' | 'no-total'; readonly contest?: string };

/** The Lagrange coefficient at 0 of trustee j among a set: `Π i/(i−j)` mod ℓ. */
export function lagrange(trustees: readonly number[], j: number): bigint {
  return trustees
    .filter((i) => i !== j)
    .reduce((acc, i) => {
      const quotient = multiplyScalars(BigInt(i), invertScalar(reduceScalar(BigInt(i - j))));
      return multiplyScalars(acc, quotient);
    }, 1n);
}

/** The encoding of `B − Σ λ_j D_j`. @throws RangeError when something is not a point. */
function unmasked(
  kernel: PublicKernel,
  B: Uint8Array,
  shares: readonly Uint8Array[],
  factors: readonly bigint[],
): Uint8Array {
  const scalars = [1n, ...factors.map(negateScalar)].map(encodeScalar);
  const point = kernel.multiScalarMul(concatBytes(B, ...shares), concatBytes(...scalars));
  if (!point.ok) throw new RangeError('not a point: check tally and decryptions first');
  return point.value;
}

/**
 * Combines the first `threshold` decryptions of the record into totals (protocol §3.8).
 * @param maxWeight the sum of counted weights, which bounds every total times the contest's `perOption`.
 */
export function combineDecryptions(
  kernel: PublicKernel,
  manifest: Manifest,
  tally: Tally,
  decryptions: readonly Decryption[],
  maxWeight: number,
): Result<Totals, CombineRefusal> {
  const used = decryptions.slice(0, manifest.trustees.threshold);
  if (used.length < manifest.trustees.threshold) return err({ code: 'too-few-decryptions' });
  const trustees = used.map((d) => d.trustee);
  const factors = trustees.map((j) => lagrange(trustees, j));
  const contests = choiceContests(manifest);
  const result: { id: string; totals: number[] }[] = [];
  for (const [place, { contest, ciphertexts }] of tally.sums.entries()) {
    const bound = maxWeight * contests[place]!.perOption;
    const shares = used.map((d) => fromBase64Url(d.shares[place]!.shares));
    const totals = pairsOf(ciphertexts).map(({ B }, i) => {
      const own = shares.map((bytes) => bytes.subarray(i * 32, i * 32 + 32));
      return kernel.discreteLog(unmasked(kernel, B, own, factors), bound);
    });
    if (totals.some((v) => v === undefined)) return err({ code: 'no-total', contest });
    result.push({ id: contest, totals: totals as number[] });
  }
  return ok(result);
}
