import { BRANCH_BYTES, membershipChallenge, type MembershipBinding } from '../../ballot/index.ts';
import { reduceScalar, type HashParts } from '../../group/index.ts';
import { isScalar, readInteger, type EquationSum } from '../../group/equation-sum.ts';

/** The coefficients that a proof's equations give to its ciphertext's two halves; any integers. */
export type PairCoefficients = { readonly a: bigint; readonly b: bigint };

/** The commitments `a_0 ‖ b_0`, … of a membership proof. */
function commitmentsOf(proof: Uint8Array): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < proof.length; at += BRANCH_BYTES) parts.push(proof.subarray(at, at + 64));
  return parts;
}

/**
 * Says whether the branches' challenges add up to the proof's challenge: the check that is about numbers only.
 * @param hash SHA-512.
 */
export function challengesAddUp(
  proof: Uint8Array,
  ciphertexts: Uint8Array,
  binding: MembershipBinding,
  hash: HashParts,
): boolean {
  let sum = 0n;
  for (let at = 0; at < proof.length; at += BRANCH_BYTES) sum += readInteger(proof, at + 64);
  return reduceScalar(sum) === membershipChallenge(binding, ciphertexts, commitmentsOf(proof), hash);
}

/** Says whether every c and z of a membership proof is below ℓ. */
export function scalarsAreCanonical(proof: Uint8Array): boolean {
  for (let at = 0; at < proof.length; at += BRANCH_BYTES) {
    if (!isScalar(proof, at + 64) || !isScalar(proof, at + 96)) return false;
  }
  return true;
}

/**
 * Adds the weighted equations of a membership proof (protocol §3.5), `a_j + c_j A − z_j G` and
 * `b_j + c_j (B − v_j G) − z_j Y`, without the terms of A and B.
 * @returns the coefficients of A and B, which the caller adds, because option and sum proofs share ciphertexts.
 */
export function addMembership(
  sum: EquationSum,
  proof: Uint8Array,
  values: readonly number[],
  weight: () => bigint,
): PairCoefficients {
  let a = 0n;
  let b = 0n;
  values.forEach((value, j) => {
    const at = j * BRANCH_BYTES;
    const c = readInteger(proof, at + 64);
    const z = readInteger(proof, at + 96);
    const first = weight();
    const second = weight();
    const shift = second * c;
    sum.add(proof, at, first);
    sum.add(proof, at + 32, second);
    a += first * c;
    b += shift;
    sum.base -= first * z + shift * BigInt(value);
    sum.key -= second * z;
  });
  return { a, b };
}
