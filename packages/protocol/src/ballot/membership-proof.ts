import { concatBytes } from '@sandoq/kernel';
import {
  BASE,
  addScalars,
  challenge,
  encodePoint,
  encodeScalar,
  multiply,
  multiplyScalars,
  randomScalar,
  reduceScalar,
  subtractScalars,
  type ChallengePart,
  type HashParts,
  type Point,
  type RandomSource,
} from '../group/index.ts';

/** Length of one branch `a ‖ b ‖ c ‖ z`. */
export const BRANCH_BYTES = 128;

/** What a membership proof is bound to, besides the ciphertext and the commitments. */
export type MembershipBinding = {
  /** Hash of the `open` body, 32 bytes. */
  readonly context: Uint8Array;
  /** The credential's public key, 32 bytes. */
  readonly credential: Uint8Array;
  readonly contest: string;
  /** `option:<option id>` or `sum`. */
  readonly subject: string;
};

/** The bytes of an id, which has none but ASCII's characters; quicker than a text's. */
function asciiBytes(id: string): Uint8Array {
  const bytes = new Uint8Array(id.length);
  for (let i = 0; i < id.length; i++) bytes[i] = id.charCodeAt(i);
  return bytes;
}

/**
 * The challenge of a membership proof (protocol §3.5): covers binding, ciphertexts and all commitments, which may come in
 * pieces.
 * @param ciphertexts the option's `A ‖ B`; for a sum, all pairs of the contest.
 * @param hash SHA-512, a kernel's where there are many.
 */
export function membershipChallenge(
  binding: MembershipBinding,
  ciphertexts: Uint8Array,
  commitments: ChallengePart,
  hash?: HashParts,
): bigint {
  const subject = [asciiBytes(binding.contest), asciiBytes(binding.subject)];
  return challenge(
    'membership',
    [binding.context, binding.credential, ...subject, ciphertexts, commitments],
    hash,
  );
}

/** An ElGamal pair with what its maker knows: `A = rG`, `B = rY + value·G`. */
export type OpenedPair = { readonly A: Point; readonly B: Point; readonly r: bigint; readonly value: number };

type Branch = { readonly a: Point; readonly b: Point; readonly c: bigint; readonly z: bigint };

/**
 * A branch that is not true, made to fit a challenge chosen first. Because r is known, `a = zG − cA` is `(z − cr)G` and
 * `b = zY − c(B − claimed·G)` is `(z − cr)Y − c(value − claimed)G`: multiples of the two fixed points only.
 */
function simulate(pair: OpenedPair, key: Point, claimed: number, random: RandomSource): Branch {
  const c = randomScalar(random);
  const z = randomScalar(random);
  const s = subtractScalars(z, multiplyScalars(c, pair.r));
  const offset = multiplyScalars(c, reduceScalar(BigInt(pair.value - claimed)));
  return { a: multiply(BASE, s), b: multiply(key, s).subtract(multiply(BASE, offset)), c, z };
}

/**
 * Proves that a pair holds one of the values without saying which (Cramer–Damgård–Schoenmakers, protocol §3.5).
 * @param ciphertexts see {@link membershipChallenge}.
 * @returns the branches one after another, `values.length · 128` bytes.
 * @throws RangeError when the pair's value is not one of the values.
 */
export function proveMembership(
  pair: OpenedPair,
  key: Point,
  values: readonly number[],
  binding: MembershipBinding,
  ciphertexts: Uint8Array,
  random: RandomSource,
): Uint8Array {
  const real = values.indexOf(pair.value);
  if (real < 0) throw new RangeError('the value is not among those to prove');
  const w = randomScalar(random);
  const branches = values.map((value, i) =>
    i === real
      ? { a: multiply(BASE, w), b: multiply(key, w), c: 0n, z: 0n }
      : simulate(pair, key, value, random),
  );
  const commitments = branches.map(({ a, b }) => concatBytes(encodePoint(a), encodePoint(b)));
  const total = membershipChallenge(binding, ciphertexts, commitments);
  const c = branches.reduce((rest, branch) => subtractScalars(rest, branch.c), total);
  branches[real] = { ...branches[real]!, c, z: addScalars(w, multiplyScalars(c, pair.r)) };
  return concatBytes(
    ...branches.map((branch, i) =>
      concatBytes(commitments[i]!, encodeScalar(branch.c), encodeScalar(branch.z)),
    ),
  );
}
