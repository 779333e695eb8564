import { fromBase64Url } from '@sandoq/kernel';
import { reduceScalar, systemRandom, type PublicKernel, type RandomSource } from '../group/index.ts';
import { exactBytes } from '../encoding/index.ts';
import { finding, type BodyFinding } from '../finding/finding.ts';
import { PAIR_BYTES, type MixedList } from '../shuffle/mixed-list.ts';
import { EquationSum, readScalar, sumsAreIdentity, weightSource } from '../group/equation-sum.ts';
import type { MixedShares } from './decrypt-mixed.ts';
import {
  foldingFactors,
  mixedDecryptionChallenge,
  mixedDecryptionSeed,
  type MixedDecryptionBinding,
} from './decryption-statement.ts';

const PROOF_BYTES = 96;

function proofHolds(
  kernel: PublicKernel,
  binding: MixedDecryptionBinding,
  list: MixedList,
  shares: Uint8Array,
  proof: Uint8Array,
  weight: () => bigint,
): boolean {
  const count = shares.length / 32;
  const z = readScalar(proof, 64);
  if (z === undefined) return false;
  const seed = mixedDecryptionSeed(binding, list, shares);
  const e = mixedDecryptionChallenge(seed, proof.subarray(0, 32), proof.subarray(32, 64));
  const [first, second] = [weight(), weight()];
  const sum = new EquationSum(2 * count + 2);
  sum.add(proof, 0, first);
  sum.add(proof, 32, second);
  sum.key = first * e;
  sum.base = -first * z;
  foldingFactors(seed, count).forEach((factor, i) => {
    sum.add(shares, i * 32, reduceScalar(second * e * factor));
    sum.add(list.ciphertexts, i * PAIR_BYTES, reduceScalar(-second * z * factor));
  });
  return sumsAreIdentity(kernel, [sum], fromBase64Url(binding.verificationKey)) === true;
}

/**
 * V44: the field `mixed` of a decryption (protocol §9.6) names the last shuffle and every list of it, and every list's
 * proof holds. @param lists the outputs of the last shuffle.
 */
export function checkMixedDecryption(
  kernel: PublicKernel,
  binding: MixedDecryptionBinding,
  lists: readonly MixedList[],
  given: MixedShares,
  random: RandomSource = systemRandom,
): readonly BodyFinding[] {
  const { trustee } = binding;
  const findings: BodyFinding[] = [];
  if (given.shuffle !== binding.shuffle) findings.push(finding('V44', 'shuffle', { trustee }));
  const fits = lists.every(
    ({ contest, weight }, i) => given.lists[i]?.contest === contest && given.lists[i].weight === weight,
  );
  if (!fits || given.lists.length !== lists.length) {
    return [...findings, finding('V44', 'wrong-lists', { trustee })];
  }
  const batchWeight = weightSource(random, 2);
  lists.forEach((list, i) => {
    const where = { trustee, contest: list.contest, weight: list.weight };
    const shares = exactBytes(given.lists[i]!.shares, list.ciphertexts.length / 2);
    const proof = exactBytes(given.lists[i]!.proof, PROOF_BYTES);
    if (shares === undefined || proof === undefined) {
      findings.push(finding('V44', 'wrong-length', where));
    } else if (!proofHolds(kernel, binding, list, shares, proof, batchWeight)) {
      findings.push(finding('V44', 'share', where));
    }
  });
  return findings;
}
