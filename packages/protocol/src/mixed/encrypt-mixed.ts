import { concatBytes, err, ok, toBase64Url, type Result } from '@sandoq/kernel';
import type { ContestOpening } from '../ballot/contest-opening.ts';
import { id, object, string, type Infer } from '../encoding/index.ts';
import {
  BASE,
  encodePoint,
  encodeScalar,
  multiply,
  randomScalar,
  type Point,
  type RandomSource,
} from '../group/index.ts';
import { proveKnowledge, type KnowledgeBinding } from './knowledge-proof.ts';
import { answerPoints, openedAnswer, type AnswerRefusal, type MixedAnswer } from './mixed-answer.ts';
import type { MixedContest } from './mixed-contest.ts';

/** Shape of a mixed contest's part of a ballot (protocol §9.2): `w · 64` bytes each. */
export const mixedBallotContestShape = object({ id, ciphertexts: string, proof: string });

/** A mixed contest's part of a ballot. */
export type MixedBallotContest = Infer<typeof mixedBallotContestShape>;

/** A mixed contest's part of a ballot, and its secrets. */
export type EncryptedMixedContest = {
  readonly contest: MixedBallotContest;
  readonly opening: ContestOpening;
};

/** The pairs `rG`, `rY + M` of points under a key; `w · 64` bytes. What an audit computes again from an opening. */
export const encryptPoints = (
  key: Point,
  points: readonly Point[],
  randomness: readonly bigint[],
): Uint8Array =>
  concatBytes(
    ...points.flatMap((M, k) => {
      const r = randomness[k]!;
      return [encodePoint(multiply(BASE, r)), encodePoint(multiply(key, r).add(M))];
    }),
  );

/** Encrypts one mixed contest and proves knowledge of what is in it (protocol §9.2). */
export function encryptMixedContest(
  contest: MixedContest,
  answer: MixedAnswer,
  key: Point,
  binding: Omit<KnowledgeBinding, 'contest'>,
  random: RandomSource,
): Result<EncryptedMixedContest, AnswerRefusal> {
  const points = answerPoints(contest, answer);
  if (!points.ok) return err(points.error);
  const randomness = points.value.map(() => randomScalar(random));
  const ciphertexts = encryptPoints(key, points.value, randomness);
  const proof = proveKnowledge({ ...binding, contest: contest.id }, ciphertexts, randomness, random);
  return ok({
    contest: { id: contest.id, ciphertexts: toBase64Url(ciphertexts), proof: toBase64Url(proof) },
    opening: {
      id: contest.id,
      ...openedAnswer(contest, answer),
      randomness: toBase64Url(concatBytes(...randomness.map(encodeScalar))),
    },
  });
}
