import { concatBytes } from '@sandoq/kernel';
import {
  BASE,
  addScalars,
  encodeScalar,
  multiply,
  multiplyScalars,
  randomScalar,
  type Point,
  type RandomSource,
} from '../group/index.ts';
import { joinBytes } from '../encoding/join-bytes.ts';
import { encodePoints, type MixedList, type Pair } from './mixed-list.ts';
import { joinProof } from './proof-layout.ts';
import type { ShuffleSecrets } from './re-encrypt.ts';
import { oddDigits, secretProduct } from './secret-product.ts';
import type { ShufflePoints } from './shuffle-points.ts';
import { proofChallenge, shuffleSeed, vectorChallenges, type ShuffleBinding } from './shuffle-challenges.ts';

const encodeScalars = (scalars: readonly bigint[]): Uint8Array => joinBytes(scalars.map(encodeScalar));
const scalarProduct = (xs: readonly bigint[], ys: readonly bigint[]): bigint =>
  xs.reduce((sum, x, i) => addScalars(sum, multiplyScalars(x, ys[i]!)), 0n);
const sumOf = (xs: readonly bigint[]): bigint => xs.reduce(addScalars, 0n);

/** Commits to the permutation matrix: `c_j = r_j G + h_i` where input j stands at place i. */
function commitPermutation(
  permutation: readonly number[],
  h: readonly Point[],
  r: readonly bigint[],
): Point[] {
  const commitment = r.map((blinding) => multiply(BASE, blinding));
  permutation.forEach((from, i) => (commitment[from] = commitment[from]!.add(h[i + 1]!)));
  return commitment;
}

/** A point of the chain, `ĉ_i = R_i G + U_i h_0`: multiples of two fixed points, for which there are tables. */
type Link = { readonly R: bigint; readonly U: bigint };

/** `ĉ_i = r̂_i G + u'_i ĉ_{i−1}` for i = 1…N, ĉ_0 = h_0 in front. */
function commitmentChain(u: readonly bigint[], r: readonly bigint[]): Link[] {
  const links: Link[] = [{ R: 0n, U: 1n }];
  u.forEach((challenge, i) => {
    const { R, U } = links[i]!;
    links.push({ R: addScalars(r[i]!, multiplyScalars(challenge, R)), U: multiplyScalars(challenge, U) });
  });
  return links;
}

/** What a shuffler proves: these outputs are these inputs, in another order and with fresh randomness. */
export type ShuffleClaim = {
  readonly binding: ShuffleBinding;
  readonly input: MixedList;
  readonly points: ShufflePoints;
  readonly outputs: readonly (readonly Pair[])[];
  /** The bytes of the outputs. */
  readonly output: Uint8Array;
};

/**
 * Proves a shuffle (Terelius–Wikström, in the form of Haenni, Locher, Koenig and Dubuis, "Pseudo-Code Algorithms for
 * Verifiable Re-Encryption Mix-Nets", FC 2017; vectors as in Haines 2019; protocol §9.4).
 *
 * Secret are permutation, randomness and every blinding: they meet points only in constant-time multiplications of
 * `@noble/curves` (G, Y and h_0 by table) and in {@link secretProduct}.
 */
export function proveShuffle(claim: ShuffleClaim, secrets: ShuffleSecrets, random: RandomSource): Uint8Array {
  const { binding, input, outputs, output } = claim;
  const { permutation, randomness } = secrets;
  const count = outputs.length;
  const some = (length: number): bigint[] => Array.from({ length }, () => randomScalar(random));
  const columns = Array.from({ length: input.width }, (_, k) => k);
  const { key } = claim.points;
  const h = claim.points.h.slice(0, count + 1);

  const r = some(count);
  const commitment = encodePoints(commitPermutation(permutation, h, r));
  const seed = shuffleSeed(binding, input, output, commitment);
  const u = vectorChallenges(seed, count);
  const moved = permutation.map((from) => u[from]!);

  const rHat = some(count);
  const links = commitmentChain(moved, rHat);
  const pointOf = ({ R, U }: Link): Point => multiply(BASE, R).add(multiply(h[0]!, U));
  const chain = encodePoints(links.slice(1).map(pointOf));

  const [w1, w2, w3, ...w4] = some(3 + input.width) as [bigint, bigint, bigint, ...bigint[]];
  const wHat = some(count);
  const wMoved = some(count);
  const digits = wMoved.map(oddDigits);
  const product = (points: readonly Point[]): Point => secretProduct(digits, points);
  const chainCommitments = encodePoints(
    wMoved.map((w, i) => {
      const { R, U } = links[i]!;
      return pointOf({ R: addScalars(wHat[i]!, multiplyScalars(w, R)), U: multiplyScalars(w, U) });
    }),
  );
  const commitments = encodePoints([
    multiply(BASE, w1),
    multiply(BASE, w2),
    multiply(BASE, w3).add(product(h.slice(1))),
    ...columns.flatMap((k) => [
      product(outputs.map((vector) => vector[k]!.A)).subtract(multiply(BASE, w4[k]!)),
      product(outputs.map((vector) => vector[k]!.B)).subtract(multiply(key, w4[k]!)),
    ]),
  ]);
  const e = proofChallenge(seed, chain, concatBytes(commitments, chainCommitments));

  const respond = (w: bigint, secret: bigint): bigint => addScalars(w, multiplyScalars(e, secret));
  const responses = [
    respond(w1, sumOf(r)),
    respond(w2, links[count]!.R),
    respond(w3, scalarProduct(r, u)),
    ...columns.map((k) =>
      respond(
        w4[k]!,
        scalarProduct(
          randomness.map((vector) => vector[k]!),
          moved,
        ),
      ),
    ),
  ];
  return joinProof({
    permutation: commitment,
    chain,
    chainCommitments,
    commitments,
    responses: encodeScalars(responses),
    chainResponses: encodeScalars(rHat.map((secret, i) => respond(wHat[i]!, secret))),
    vectorResponses: encodeScalars(moved.map((secret, i) => respond(wMoved[i]!, secret))),
  });
}
