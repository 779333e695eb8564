import { fromBase64Url } from '@sandoq/kernel';
import { nonceCommitment, verificationKey } from '../../ceremony/index.ts';
import { exactBytes } from '../../encoding/index.ts';
import { choiceContests } from '../../manifest/index.ts';
import { reduceScalar, type PublicKernel, type RandomSource } from '../../group/index.ts';
import { decryptionChallenge, pairsOf, type Decryption, type Tally } from '../../tally/index.ts';
import { EquationSum, readScalar, sumsAreIdentity, weightSource } from '../../group/equation-sum.ts';
import { finding, type BodyFinding } from '../../finding/finding.ts';
import type { Election } from '../setup/setup-checker.ts';

const SHARE = 32;
const PROOF = 96;

type ContestShares = { readonly contest: string; readonly shares: Uint8Array; readonly proofs: Uint8Array };

function sharesOf(
  { manifest }: Pick<Election, 'manifest'>,
  body: Decryption,
): readonly ContestShares[] | undefined {
  const contests = choiceContests(manifest);
  if (body.shares.length !== contests.length) return undefined;
  const parts = contests.map(({ id, options }, i) => {
    const given = body.shares[i]!;
    const shares = exactBytes(given.shares, options.length * SHARE);
    const proofs = exactBytes(given.proofs, options.length * PROOF);
    if (given.contest !== id || shares === undefined || proofs === undefined) return undefined;
    return { contest: id, shares, proofs };
  });
  return parts.some((p) => p === undefined) ? undefined : (parts as ContestShares[]);
}

/** What a decryption is checked against. */
export type DecryptionSetting = {
  readonly election: Pick<Election, 'manifest' | 'context' | 'coefficients'>;
  readonly tally: Tally;
  /** Hash of the tally body, base64url. */
  readonly tallyHash: string;
  /** Trustees that decrypted before. */
  readonly seen: readonly number[];
};

/**
 * The first part of V32, without a multiplication: a decryption names the tally and a trustee not seen before, and opens
 * its nonce commitment.
 */
export function checkDecryptionHead(
  { election, tallyHash, seen }: Omit<DecryptionSetting, 'tally'>,
  { trustee, tally, nonce }: Decryption,
): BodyFinding[] {
  const own = election.coefficients.find((c) => c.trustee === trustee);
  if (own === undefined) return [finding('V32', 'unknown-trustee', { trustee })];
  if (seen.includes(trustee)) return [finding('V32', 'second-decryption', { trustee })];
  const found: BodyFinding[] = [];
  if (tally !== tallyHash) found.push(finding('V32', 'tally', { trustee }));
  if (nonceCommitment(nonce) !== own.nonceCommitment) found.push(finding('V32', 'nonce', { trustee }));
  return found;
}

/** V32: what {@link checkDecryptionHead} checks, and every share's proof. */
export function checkDecryption(
  kernel: PublicKernel,
  setting: DecryptionSetting,
  body: Decryption,
  random: RandomSource,
): BodyFinding[] {
  const { election, tally } = setting;
  const { trustee } = body;
  const found = checkDecryptionHead(setting, body);
  if (found.some(({ code }) => code === 'unknown-trustee' || code === 'second-decryption')) return found;
  const parts = sharesOf(election, body);
  if (parts === undefined) return [...found, finding('V32', 'shape', { trustee })];
  const V = fromBase64Url(verificationKey(election.coefficients, trustee));
  const binding = { context: election.context, tally: body.tally, trustee, verificationKey: V };
  const weight = weightSource(random, 2);
  const contests = choiceContests(election.manifest);
  parts.forEach(({ contest, shares, proofs }, place) => {
    const pairs = pairsOf(tally.sums[place]!.ciphertexts);
    contests[place]!.options.forEach((option, i) => {
      const proof = proofs.subarray(i * PROOF, (i + 1) * PROOF);
      const [a, b] = [proof.subarray(0, 32), proof.subarray(32, 64)];
      const D = shares.subarray(i * SHARE, (i + 1) * SHARE);
      const { A } = pairs[i]!;
      const z = readScalar(proof, 64);
      const e = decryptionChallenge(binding, { contest, option: option.id, A, D, a, b });
      const [first, second] = [weight(), weight()];
      const equation = new EquationSum();
      equation.add(a, 0, first);
      equation.add(b, 0, second);
      equation.add(D, 0, reduceScalar(second * e));
      equation.add(A, 0, reduceScalar(-second * (z ?? 0n)));
      equation.base = -first * (z ?? 0n);
      equation.key = first * e;
      if (z === undefined || sumsAreIdentity(kernel, [equation], V) !== true) {
        found.push(finding('V32', 'share', { trustee, contest, option: option.id }));
      }
    });
  });
  return found;
}
