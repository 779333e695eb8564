import { err, fromBase64Url, ok, type Result } from '@sandoq/kernel';
import { exactBytes, hashJson, list, literal, object, type Infer } from '../encoding/index.ts';
import { BASE, decodePoint, decodeScalar, multiply, type Point } from '../group/index.ts';
import { contestsOfStyle, optionsOf, type Contest, type Manifest } from '../manifest/index.ts';
import { embedText } from '../mixed/embed-text.ts';
import { encryptPoints } from '../mixed/encrypt-mixed.ts';
import type { MixedAnswer } from '../mixed/mixed-answer.ts';
import { ballotShape, type Ballot } from './ballot-body.ts';
import type { Choices } from './choices.ts';
import { contestOpeningShape, type ContestOpening } from './contest-opening.ts';

/** Shape of the `challenged` body (protocol §3.10): a prepared ballot, opened instead of cast. */
export const challengedShape = object({
  type: literal('challenged'),
  v: literal(1),
  ballot: ballotShape,
  openings: list(contestOpeningShape),
});

/** A ballot that was audited and is spoiled: everybody can see what was in it, and it never counts. */
export type Challenged = Infer<typeof challengedShape>;

/** Why an opening does not show what is in a ballot. */
export type OpeningRefusal = {
  readonly code: 'wrong-contests' | 'wrong-length' | 'other-votes';
  readonly contest?: string;
  readonly option?: string;
};

/** The `challenged` body of a prepared ballot. */
export const challengeBallot = (ballot: Ballot, openings: readonly ContestOpening[]): Challenged => ({
  type: 'challenged',
  v: 1,
  ballot,
  openings,
});

/** The tracker by which the voter knows the audited ballot: the one shown before the audit was asked for. */
export const challengedTracker = (challenged: Challenged): string => hashJson(challenged.ballot);

function scalarsOf(text: string, count: number): readonly bigint[] | undefined {
  const decoded = exactBytes(text, count * 32);
  if (decoded === undefined) return undefined;
  const scalars = Array.from({ length: count }, (_, i) =>
    decodeScalar(decoded.subarray(i * 32, i * 32 + 32)),
  );
  return scalars.every((s) => s.ok) ? scalars.map((s) => s.value) : undefined;
}

/** The points that an opening says are encrypted, or undefined when it does not fit the contest. */
function openedPoints(contest: Contest, opening: ContestOpening): readonly Point[] | undefined {
  if (contest.kind === 'text') {
    const points = opening.text !== undefined ? embedText(opening.text, contest.points) : undefined;
    return points?.ok === true ? points.value : undefined;
  }
  if (opening.text !== undefined || opening.values.length !== contest.options.length) return undefined;
  return opening.values.map((value) => multiply(BASE, BigInt(value)));
}

function checkContest(
  contest: Contest,
  ciphertexts: string,
  key: Point,
  opening: ContestOpening,
): OpeningRefusal | undefined {
  const points = openedPoints(contest, opening);
  const count = points?.length ?? 0;
  const scalars = scalarsOf(opening.randomness, count);
  const bytes = exactBytes(ciphertexts, count * 64);
  if (points === undefined || scalars === undefined || bytes === undefined) {
    return { code: 'wrong-length', contest: contest.id };
  }
  const differs = encryptPoints(key, points, scalars).findIndex((byte, i) => byte !== bytes[i]);
  if (differs < 0) return undefined;
  const option = contest.kind === 'text' ? undefined : contest.options[Math.floor(differs / 64)]!.id;
  return { code: 'other-votes', contest: contest.id, ...(option === undefined ? {} : { option }) };
}

function openedChoices(contest: Contest, opening: ContestOpening): MixedAnswer {
  if (opening.text !== undefined) return opening.text;
  return Object.fromEntries(optionsOf(contest).map((o, i) => [o.id, opening.values[i]!]));
}

/**
 * Encrypts again what an opening says and compares it with the ballot (protocol §3.10, V37).
 * @param key the election's key, base64url. @returns the choices that were in the ballot.
 */
export function checkOpening(
  manifest: Manifest,
  key: string,
  { ballot, openings }: Pick<Challenged, 'ballot' | 'openings'>,
): Result<Choices, OpeningRefusal> {
  const contests = contestsOfStyle(manifest, ballot.style);
  const point = decodePoint(fromBase64Url(key));
  const fits =
    contests?.length === openings.length &&
    contests.every((c, i) => c.id === openings[i]!.id && c.id === ballot.contests[i]?.id);
  if (contests === undefined || !fits || !point.ok) return err({ code: 'wrong-contests' });
  const choices: { [contestId: string]: MixedAnswer } = {};
  for (const [i, contest] of contests.entries()) {
    const given = openings[i]!;
    const refusal = checkContest(contest, ballot.contests[i]!.ciphertexts, point.value, given);
    if (refusal !== undefined) return err(refusal);
    choices[contest.id] = openedChoices(contest, given);
  }
  return ok(choices);
}
