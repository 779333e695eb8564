import { fromBase64Url } from '@sandoq/kernel';
import { exactBytes } from '../encoding/index.ts';
import { finding, type BodyFinding, type CodeOf } from '../finding/finding.ts';
import { proofHolds } from '../group/check-secret-proof.ts';
import { sumsAreIdentity, weightSource } from '../group/equation-sum.ts';
import {
  encodesIdentity,
  systemRandom,
  type Point,
  type PublicKernel,
  type RandomSource,
} from '../group/index.ts';
import { generators } from './generators.ts';
import { PAIR_BYTES, vectorCount, type MixedList } from './mixed-list.ts';
import { proofLength, splitProof, type ShuffleProof } from './proof-layout.ts';
import { shuffleSignatureChallenge, type Shuffle } from './shuffle-body.ts';
import { shuffleEquations } from './shuffle-equations.ts';

/** What a shuffle is checked against. */
export type ShuffleExpectation = {
  /** Hash of the `open` body, base64url. */
  readonly context: string;
  /** Hash of the `tally` body, base64url. */
  readonly tally: string;
  /** The election's key Y, base64url. */
  readonly key: string;
  /** How many shuffles stand before this one, plus 1. */
  readonly round: number;
  /** Verification key (base64url) by trustee. */
  readonly verificationKeys: ReadonlyMap<number, string>;
  /** Trustees that shuffled before. */
  readonly seen: readonly number[];
  /** The lists of the round before; in the first round those of the ballots. */
  readonly inputs: readonly MixedList[];
};

/** The lists that go into the next round (none when the shuffle has not their form), and what is wrong. */
export type ShuffleCheck = {
  readonly findings: readonly BodyFinding[];
  readonly outputs?: readonly MixedList[];
};

type Parts = { readonly input: MixedList; readonly output: Uint8Array; readonly proof: ShuffleProof };

function partsOf(inputs: readonly MixedList[], body: Shuffle): readonly Parts[] | BodyFinding {
  const named = body.lists.map(({ contest, weight }) => `${contest} ${weight}`).join();
  if (named !== inputs.map(({ contest, weight }) => `${contest} ${weight}`).join()) {
    return finding('V40', 'wrong-lists');
  }
  const parts: Parts[] = [];
  for (const [i, input] of inputs.entries()) {
    const { contest, weight, ciphertexts, proof } = body.lists[i]!;
    const count = vectorCount(input);
    const output = exactBytes(ciphertexts, input.ciphertexts.length);
    const proofBytes = exactBytes(proof, proofLength(count, input.width));
    if (output === undefined || proofBytes === undefined) {
      return finding('V40', 'wrong-length', { contest, weight });
    }
    parts.push({ input, output, proof: splitProof(proofBytes, count, input.width) });
  }
  return parts;
}

function signatureHolds(
  kernel: PublicKernel,
  context: string,
  verificationKey: string,
  body: Shuffle,
): boolean {
  const [signature, V] = [fromBase64Url(body.signature), fromBase64Url(verificationKey)];
  return proofHolds(kernel, signature, V, (R) => shuffleSignatureChallenge(context, V, R, body)) === true;
}

function hasIdentity(output: Uint8Array): boolean {
  for (let at = 0; at < output.length; at += PAIR_BYTES) {
    if (encodesIdentity(output.subarray(at, at + 32))) return true;
  }
  return false;
}

function checkList(
  kernel: PublicKernel,
  expected: ShuffleExpectation,
  trustee: number,
  { input, output, proof }: Parts,
  h: readonly Point[],
  random: RandomSource,
): BodyFinding[] {
  const { contest, weight } = input;
  const found = <C extends 'V41' | 'V42'>(check: C, code: CodeOf<C>): BodyFinding[] => [
    finding(check, code, { trustee, contest, weight }),
  ];
  if (hasIdentity(output)) return found('V41', 'identity');
  const sum = shuffleEquations({ ...expected, trustee }, input, output, proof, h, weightSource(random));
  if (sum === undefined) return found('V41', 'scalar');
  const holds = sumsAreIdentity(kernel, [sum], fromBase64Url(expected.key));
  if (holds === undefined) return found('V41', 'point');
  return holds ? [] : found('V42', 'proof');
}

/**
 * The first part of V40, at the cost of one signature: who made a shuffle and when. Its lists are not looked at, and
 * those it takes need not be known.
 */
export function checkShuffleHead(
  kernel: PublicKernel,
  expected: Omit<ShuffleExpectation, 'inputs' | 'key'>,
  body: Shuffle,
): readonly BodyFinding[] {
  const { trustee } = body;
  const verificationKey = expected.verificationKeys.get(trustee);
  if (verificationKey === undefined) return [finding('V40', 'unknown-trustee', { trustee })];
  const findings: BodyFinding[] = [];
  if (expected.seen.includes(trustee)) findings.push(finding('V40', 'second-shuffle', { trustee }));
  if (body.tally !== expected.tally) findings.push(finding('V40', 'tally', { trustee }));
  if (body.round !== expected.round) findings.push(finding('V40', 'round', { trustee }));
  if (!signatureHolds(kernel, expected.context, verificationKey, body)) {
    findings.push(finding('V40', 'signature', { trustee }));
  }
  return findings;
}

/**
 * Checks V40 to V42 of a `shuffle` body (protocol §9.8): who made it and when, and the proof of every list, each as one
 * multi-scalar product.
 */
export function checkShuffle(
  kernel: PublicKernel,
  expected: ShuffleExpectation,
  body: Shuffle,
  random: RandomSource = systemRandom,
): ShuffleCheck {
  const { trustee } = body;
  const findings = [...checkShuffleHead(kernel, expected, body)];
  if (!expected.verificationKeys.has(trustee)) return { findings };
  const parts = partsOf(expected.inputs, body);
  if ('check' in parts) return { findings: [...findings, parts] };
  const h = generators(Math.max(0, ...expected.inputs.map(vectorCount)));
  for (const part of parts) findings.push(...checkList(kernel, expected, trustee, part, h, random));
  return { findings, outputs: parts.map(({ input, output }) => ({ ...input, ciphertexts: output })) };
}
