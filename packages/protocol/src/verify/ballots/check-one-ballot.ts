import { areDistinct, concatBytes } from '@sandoq/kernel';
import { BRANCH_BYTES, signatureChallenge, unsignedParts, type Ballot } from '../../ballot/index.ts';
import { encodesIdentity, type HashParts, type PublicKernel } from '../../group/index.ts';
import { finding, type BodyFinding } from '../../finding/finding.ts';
import { KNOWLEDGE_BYTES } from '../../mixed/knowledge-proof.ts';
import { responsesAreCanonical } from '../../mixed/knowledge-equations.ts';
import { isMixedPart, pairCount, type BallotParts, type ContestPart } from './ballot-parts.ts';
import { readInteger, readScalar } from '../../group/equation-sum.ts';
import { challengesAddUp, scalarsAreCanonical } from './membership-equations.ts';

const PAIR = 64;
const firstHalf = (part: ContestPart, i: number): Uint8Array =>
  part.ciphertexts.subarray(i * PAIR, i * PAIR + 32);
const indexes = (part: ContestPart): readonly number[] =>
  Array.from({ length: pairCount(part) }, (_, i) => i);

const responsesFit = (part: ContestPart): boolean =>
  isMixedPart(part)
    ? responsesAreCanonical(part.proof)
    : scalarsAreCanonical(part.optionProofs) && scalarsAreCanonical(part.sumProof);

/** The commitments of all proofs of a contest. */
function commitmentsOf(part: ContestPart): readonly Uint8Array[] {
  const [proofs, step, length] = isMixedPart(part)
    ? [part.proof, KNOWLEDGE_BYTES, 32]
    : [concatBytes(part.optionProofs, part.sumProof), BRANCH_BYTES, 64];
  return Array.from({ length: proofs.length / step }, (_, i) => proofs.subarray(i * step, i * step + length));
}

/** V23 without the decoding of points, which the batch does: scalars below ℓ, no identity where it is refused. */
export function checkEncodings(parts: BallotParts): BodyFinding[] {
  const found: BodyFinding[] = [];
  for (const part of parts.contests) {
    const contest = part.contest.id;
    if (!responsesFit(part)) found.push(finding('V23', 'scalar', { contest }));
    if (indexes(part).some((i) => encodesIdentity(firstHalf(part, i))))
      found.push(finding('V23', 'identity', { contest }));
  }
  if (readScalar(parts.signature, 32) === undefined) found.push(finding('V23', 'signature-scalar'));
  return found;
}

/** V23's rest: says which contest (or the credential or signature) has bytes that are not a point. */
export function checkPoints(kernel: PublicKernel, parts: BallotParts): BodyFinding[] {
  const found: BodyFinding[] = [];
  const all = (points: Uint8Array): boolean => kernel.sumPoints(points).ok;
  for (const part of parts.contests) {
    if (!all(concatBytes(part.ciphertexts, ...commitmentsOf(part)))) {
      found.push(finding('V23', 'point', { contest: part.contest.id }));
    }
  }
  if (!all(concatBytes(parts.credential, parts.signature.subarray(0, 32))))
    found.push(finding('V23', 'signature-point'));
  return found;
}

/** V24 inside one ballot: no two first halves are equal. */
export function checkDistinct(parts: BallotParts): BodyFinding[] {
  const halves = parts.contests.flatMap((part) =>
    indexes(part).map((i) => readInteger(part.ciphertexts, i * PAIR)),
  );
  return areDistinct(halves) ? [] : [finding('V24', 'equal-ciphertexts')];
}

/**
 * The parts of V25 and V26 that are about numbers: the challenges of every proof add up to what they must.
 * @param hash SHA-512.
 */
export function checkChallenges(parts: BallotParts, hash: HashParts): BodyFinding[] {
  const found: BodyFinding[] = [];
  for (const part of parts.contests) {
    // A proof of knowledge has one challenge, which is computed, not given.
    if (isMixedPart(part)) continue;
    const contest = part.contest.id;
    const binding = { context: parts.context, credential: parts.credential, contest };
    const length = part.values.length * BRANCH_BYTES;
    part.contest.options.forEach((option, i) => {
      const proof = part.optionProofs.subarray(i * length, (i + 1) * length);
      const ciphertext = part.ciphertexts.subarray(i * PAIR, (i + 1) * PAIR);
      const holds = challengesAddUp(proof, ciphertext, { ...binding, subject: `option:${option.id}` }, hash);
      if (!holds) found.push(finding('V25', 'challenge', { contest, option: option.id }));
    });
    if (!challengesAddUp(part.sumProof, part.ciphertexts, { ...binding, subject: 'sum' }, hash)) {
      found.push(finding('V26', 'challenge', { contest }));
    }
  }
  return found;
}

/** The signature's challenge. @param bytes the ballot's canonical bytes. */
export const ballotSignatureChallenge = (
  kernel: PublicKernel,
  ballot: Ballot,
  bytes: Uint8Array,
  { credential, signature }: BallotParts,
): bigint =>
  signatureChallenge(
    credential,
    signature.subarray(0, 32),
    kernel.sha256(unsignedParts(ballot, bytes)),
    (message) => kernel.sha512(message),
  );
