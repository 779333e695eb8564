import { err, ok, type Result } from '@sandoq/kernel';
import { decodeVotingKeys, denominate, type RecordSource } from '@sandoq/protocol';
import type { RollLine } from '../roll/read-roll.ts';
import { readCredentials, type RecordRefusal } from './read-credentials.ts';

/** What the registrar compares: its own file of keys, the roll that they were made of, and the record. */
export interface Compared {
  readonly keysFile: Uint8Array;
  readonly roll: readonly RollLine[];
  readonly record: RecordSource;
}

/** What the record was found to have: exactly these keys, each with its weight, under this seal. */
export interface Agreement {
  readonly count: number;
  /** Votes of all keys together. */
  readonly votes: number;
  readonly size: number;
  readonly root: string;
}

/** Why the record is not what the registrar handed over. Numbers count keys, or voters for `roll-differs`. */
export type Difference =
  | RecordRefusal
  | { readonly code: 'keys-unreadable' }
  /** The keys were made of another roll. */
  | { readonly code: 'roll-differs'; readonly count: number }
  | { readonly code: 'other-election'; readonly mine: string; readonly theirs: string }
  | { readonly code: 'other-custody' }
  | {
      readonly code: 'different';
      readonly missing: number;
      readonly strange: number;
      readonly weights: number;
    };

/** The weight that each of the registrar's keys must have: key i of a voter, the i-th denomination of the voter's weight. */
function expectedWeights(
  keysFile: Uint8Array,
  roll: readonly RollLine[],
): Result<{ readonly election: string; readonly weights: ReadonlyMap<string, number> }, Difference> {
  const keys = decodeVotingKeys(keysFile);
  if (!keys.ok) return err({ code: 'keys-unreadable' });
  const { election, voters } = keys.value;
  const handed = new Map(voters.map((voter) => [voter.licence, voter.keys]));
  const parts = new Map(roll.map(({ licence, weight }) => [licence, denominate(weight)]));
  const fits = [...parts].filter(([licence, { length }]) => handed.get(licence)?.length === length).length;
  const count = parts.size - fits + [...handed.keys()].filter((licence) => !parts.has(licence)).length;
  if (count > 0) return err({ code: 'roll-differs', count });
  const weights = new Map<string, number>();
  for (const { licence, keys: own } of voters)
    for (const [i, key] of own.entries()) weights.set(key, parts.get(licence)![i]!);
  const listed = voters.reduce((sum, voter) => sum + voter.keys.length, 0);
  return weights.size === listed ? ok({ election, weights }) : err({ code: 'keys-unreadable' });
}

/**
 * Compares the registrar's keys with the list of the record: the same election, the same set of keys, each with the
 * weight it was made for, or the platform put in keys or votes of its own.
 */
export async function compareKeys({
  keysFile,
  roll,
  record,
}: Compared): Promise<Result<Agreement, Difference>> {
  const expected = expectedWeights(keysFile, roll);
  if (!expected.ok) return expected;
  const read = await readCredentials(record);
  if (!read.ok) return read;
  const { election, weights } = expected.value;
  const { credentials, custody, size, root } = read.value;
  if (read.value.election !== election)
    return err({ code: 'other-election', mine: election, theirs: read.value.election });
  if (custody !== 'authority') return err({ code: 'other-custody' });
  const listed = new Map(credentials.map(({ key, weight }) => [key, weight]));
  const missing = [...weights.keys()].filter((key) => !listed.has(key)).length;
  // A key that stands twice is one too many.
  const strange =
    credentials.length - listed.size + [...listed.keys()].filter((key) => !weights.has(key)).length;
  const wrong = [...weights].filter(([key, weight]) => (listed.get(key) ?? weight) !== weight).length;
  if (missing + strange + wrong > 0) return err({ code: 'different', missing, strange, weights: wrong });
  return ok({
    count: listed.size,
    votes: [...weights.values()].reduce((sum, weight) => sum + weight, 0),
    size,
    root,
  });
}
