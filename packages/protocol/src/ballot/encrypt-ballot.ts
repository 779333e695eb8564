import {
  canonicalBytes,
  concatBytes,
  err,
  fromBase64Url,
  ok,
  toBase64Url,
  type Result,
} from '@sandoq/kernel';
import { hashBytes } from '../encoding/index.ts';
import {
  BASE,
  IDENTITY,
  addScalars,
  decodePoint,
  decodeScalar,
  encodePoint,
  encodeScalar,
  multiply,
  randomScalar,
  systemRandom,
  type Point,
  type RandomSource,
} from '../group/index.ts';
import {
  allowedSums,
  contestsOfStyle,
  optionValues,
  type ChoiceContest,
  type Contest,
  type Manifest,
} from '../manifest/index.ts';
import { encryptMixedContest } from '../mixed/encrypt-mixed.ts';
import { blankAnswer, type MixedAnswer } from '../mixed/mixed-answer.ts';
import type { Ballot, BallotContest, ChoiceBallotContest } from './ballot-body.ts';
import { contestValues, type ChoiceRefusal, type Choices } from './choices.ts';
import type { ContestOpening } from './contest-opening.ts';
import { proveMembership, type MembershipBinding, type OpenedPair } from './membership-proof.ts';
import { signBallot } from './signature.ts';

/** What a voter's device needs to encrypt. */
export type BallotInput = {
  readonly manifest: Manifest;
  /** Hash of the `open` body in base64url. */
  readonly context: string;
  /** The election's public key from the `open` body, base64url. */
  readonly key: string;
  /** The credential's secret scalar, 32 bytes. */
  readonly secret: Uint8Array;
  readonly style: string;
  readonly choices: Choices;
};

/** A finished ballot. `opening` is for an audit only and must be forgotten when the ballot is cast. */
export type EncryptedBallot = {
  readonly ballot: Ballot;
  /** The canonical bytes to submit. */
  readonly bytes: Uint8Array;
  /** Hash of the bytes in base64url. */
  readonly tracker: string;
  readonly opening: readonly ContestOpening[];
};

/** Encrypts one value under a key: `A = rG`, `B = rY + value·G`. */
export function encryptValue(key: Point, value: number, r: bigint): OpenedPair {
  return { A: multiply(BASE, r), B: multiply(key, r).add(multiply(BASE, BigInt(value))), r, value };
}

const addPairs = (x: OpenedPair, y: OpenedPair): OpenedPair => ({
  A: x.A.add(y.A),
  B: x.B.add(y.B),
  r: addScalars(x.r, y.r),
  value: x.value + y.value,
});

/** Encrypts one choice contest and proves it; the values must be allowed. */
export function encryptContest(
  contest: ChoiceContest,
  values: readonly number[],
  key: Point,
  binding: Pick<MembershipBinding, 'context' | 'credential'>,
  random: RandomSource,
): { readonly contest: ChoiceBallotContest; readonly opening: ContestOpening } {
  const pairs = values.map((value) => encryptValue(key, value, randomScalar(random)));
  const encoded = pairs.map(({ A, B }) => concatBytes(encodePoint(A), encodePoint(B)));
  const ciphertexts = concatBytes(...encoded);
  const optionProofs = pairs.map((pair, i) => {
    const bound = { ...binding, contest: contest.id, subject: `option:${contest.options[i]!.id}` };
    return proveMembership(pair, key, optionValues(contest), bound, encoded[i]!, random);
  });
  const sum = pairs.reduce(addPairs, { A: IDENTITY, B: IDENTITY, r: 0n, value: 0 });
  const bound = { ...binding, contest: contest.id, subject: 'sum' };
  const sumProof = proveMembership(sum, key, allowedSums(contest), bound, ciphertexts, random);
  return {
    contest: {
      id: contest.id,
      ciphertexts: toBase64Url(ciphertexts),
      optionProofs: toBase64Url(concatBytes(...optionProofs)),
      sumProof: toBase64Url(sumProof),
    },
    opening: {
      id: contest.id,
      values,
      randomness: toBase64Url(concatBytes(...pairs.map((pair) => encodeScalar(pair.r)))),
    },
  };
}

type EncryptedContest = { readonly contest: BallotContest; readonly opening: ContestOpening };

function encryptAnswer(
  contest: Contest,
  answer: MixedAnswer,
  key: Point,
  binding: Pick<MembershipBinding, 'context' | 'credential'>,
  random: RandomSource,
): Result<EncryptedContest, ChoiceRefusal> {
  if (contest.kind !== 'choice') return encryptMixedContest(contest, answer, key, binding, random);
  const values = contestValues(contest, answer);
  return values.ok ? ok(encryptContest(contest, values.value, key, binding, random)) : values;
}

/**
 * Makes a ballot: encrypts every contest of the style, proves it well-formed and signs it (protocol §3.5, §9.2).
 * Refuses choices the contest does not allow. @throws RangeError when key or secret are not canonical encodings.
 */
export function encryptBallot(
  input: BallotInput,
  random: RandomSource = systemRandom,
): Result<EncryptedBallot, ChoiceRefusal> {
  const contests = contestsOfStyle(input.manifest, input.style);
  if (contests === undefined) return err({ code: 'unknown-style' });
  const unknown = Object.keys(input.choices).find((id) => !contests.some((c) => c.id === id));
  if (unknown !== undefined) return err({ code: 'unknown-contest', contest: unknown });
  const key = decodePoint(fromBase64Url(input.key));
  const secret = decodeScalar(input.secret);
  if (!key.ok || !secret.ok) throw new RangeError('the key or the secret is not canonical');
  key.value.precompute(6); // a table of its multiples: every option needs several
  const credential = encodePoint(multiply(BASE, secret.value));
  const binding = { context: fromBase64Url(input.context), credential };
  const parts: EncryptedContest[] = [];
  for (const contest of contests) {
    const answer = Object.hasOwn(input.choices, contest.id)
      ? input.choices[contest.id]!
      : blankAnswer(contest);
    const part = encryptAnswer(contest, answer, key.value, binding, random);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  const unsigned = {
    type: 'ballot',
    v: 1,
    context: input.context,
    credential: toBase64Url(credential),
    style: input.style,
    contests: parts.map((p) => p.contest),
  } as const;
  const ballot = { ...unsigned, signature: toBase64Url(signBallot(unsigned, secret.value, random)) };
  const bytes = canonicalBytes(ballot);
  return ok({ ballot, bytes, tracker: hashBytes(bytes), opening: parts.map((p) => p.opening) });
}
