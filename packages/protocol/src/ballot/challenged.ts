import { concatBytes, err, fromBase64Url, ok, type Result } from '@sandoq/kernel';
import { hashJson, id, integer, list, literal, object, string, type Infer } from '../encoding/index.ts';
import { decodePoint, decodeScalar, encodePoint, type Point } from '../group/index.ts';
import { contestsOfStyle, type Contest, type Manifest } from '../manifest/index.ts';
import { ballotShape, type Ballot } from './ballot-body.ts';
import type { Choices } from './choices.ts';
import { encryptValue, type ContestOpening } from './encrypt-ballot.ts';

const opening = object({ id, values: list(integer(0)), randomness: string });

/** Shape of the `challenged` body (protocol §3.10): a prepared ballot, opened instead of cast. */
export const challengedShape = object({
  type: literal('challenged'),
  v: literal(1),
  ballot: ballotShape,
  openings: list(opening),
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
  const decoded = decodeBytes(text, count * 32);
  if (decoded === undefined) return undefined;
  const scalars = Array.from({ length: count }, (_, i) =>
    decodeScalar(decoded.subarray(i * 32, i * 32 + 32)),
  );
  return scalars.every((s) => s.ok) ? scalars.map((s) => s.value) : undefined;
}

function decodeBytes(text: string, length: number): Uint8Array | undefined {
  try {
    const bytes = fromBase64Url(text);
    return bytes.length === length ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function checkContest(
  contest: Contest,
  ciphertexts: string,
  key: Point,
  { values, randomness }: Challenged['openings'][number],
): OpeningRefusal | undefined {
  const n = contest.options.length;
  const scalars = scalarsOf(randomness, n);
  const bytes = decodeBytes(ciphertexts, n * 64);
  if (scalars === undefined || bytes === undefined || values.length !== n) {
    return { code: 'wrong-length', contest: contest.id };
  }
  for (const [i, { id: option }] of contest.options.entries()) {
    const { A, B } = encryptValue(key, values[i]!, scalars[i]!);
    const pair = concatBytes(encodePoint(A), encodePoint(B));
    if (pair.some((byte, k) => byte !== bytes[i * 64 + k]))
      return { code: 'other-votes', contest: contest.id, option };
  }
  return undefined;
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
  const choices: { [contestId: string]: { [optionId: string]: number } } = {};
  for (const [i, contest] of contests.entries()) {
    const given = openings[i]!;
    const refusal = checkContest(contest, ballot.contests[i]!.ciphertexts, point.value, given);
    if (refusal !== undefined) return err(refusal);
    choices[contest.id] = Object.fromEntries(contest.options.map((o, k) => [o.id, given.values[k]!]));
  }
  return ok(choices);
}
