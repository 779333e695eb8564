import { concatBytes, err, fromBase64Url, ok, type Result } from '@sandoq/kernel';
import { encodeScalar, negateScalar, type PublicKernel } from '../group/index.ts';
import { joinBytes } from '../encoding/join-bytes.ts';
import { PAIR_BYTES, type MixedList } from '../shuffle/mixed-list.ts';
import { lagrange } from '../tally/combine.ts';
import type { MixedShares } from './decrypt-mixed.ts';
import { decodeVotes, type DecodedVotes } from './decode-votes.ts';
import type { MixedContest } from './mixed-contest.ts';

/** A trustee's decryption, checked. */
export type TrusteeShares = { readonly trustee: number; readonly mixed: MixedShares };

/** The decrypted votes of one contest and weight. */
export type VoteList = DecodedVotes & { readonly contest: string; readonly weight: number };

function plaintextsOf(
  kernel: PublicKernel,
  list: MixedList,
  shares: readonly Uint8Array[],
  scalars: Uint8Array,
): Uint8Array {
  const points = Array.from({ length: list.ciphertexts.length / PAIR_BYTES }, (_, i) => {
    const B = list.ciphertexts.subarray(i * PAIR_BYTES + 32, (i + 1) * PAIR_BYTES);
    const terms = concatBytes(B, ...shares.map((bytes) => bytes.subarray(i * 32, i * 32 + 32)));
    const M = kernel.multiScalarMul(terms, scalars);
    if (!M.ok) throw new RangeError('not a point: check shuffles and decryptions before');
    return M.value;
  });
  return joinBytes(points);
}

/**
 * Decrypts the outputs of the last shuffle with the first `threshold` decryptions of the record and reads the votes
 * (protocol §9.7): `M = B − Σ λ_j D_j`. @throws RangeError when shares are not points: they must have been checked.
 */
export function combineMixed(
  kernel: PublicKernel,
  contests: readonly MixedContest[],
  lists: readonly MixedList[],
  decryptions: readonly TrusteeShares[],
  threshold: number,
): Result<readonly VoteList[], { readonly code: 'too-few-decryptions' }> {
  const used = decryptions.slice(0, threshold);
  if (used.length < threshold) return err({ code: 'too-few-decryptions' });
  const trustees = used.map(({ trustee }) => trustee);
  const factors = trustees.map((j) => encodeScalar(negateScalar(lagrange(trustees, j))));
  const scalars = concatBytes(encodeScalar(1n), ...factors);
  return ok(
    lists.map((list, place) => {
      const contest = contests.find(({ id }) => id === list.contest)!;
      const shares = used.map(({ mixed }) => fromBase64Url(mixed.lists[place]!.shares));
      const decoded = decodeVotes(contest, plaintextsOf(kernel, list, shares, scalars));
      return { contest: list.contest, weight: list.weight, ...decoded };
    }),
  );
}
