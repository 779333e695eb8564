import { err, ok, type Brand, type Result } from '@sandoq/kernel';
import { CROCKFORD, foldCrockford } from '../encoding/crockford.ts';
import type { RandomSource } from '../group/index.ts';

/** A voting code in its one form: 24 characters of Crockford's base32, upper case, no hyphens; the last one checks (protocol §10). */
export type VotingCode = Brand<string, 'VotingCode'>;

/** Why a typed text is no voting code. `check-wrong`: as many characters as a code has, but not those of one. */
export type VotingCodeRefusal =
  | { readonly code: 'bad-character'; readonly character: string }
  | { readonly code: 'too-short' | 'too-long'; readonly characters: number }
  | { readonly code: 'check-wrong' };

/** How many characters a voting code has, the one that checks included. */
export const VOTING_CODE_LENGTH = 24;

const GROUP = 4;
/** x^5 + x^2 + 1, whose root α has all of GF(32) but 0 as its powers. */
const POLYNOMIAL = 0b10_0101;

const timesAlpha = (value: number): number => {
  const doubled = value << 1;
  return doubled & 32 ? doubled ^ POLYNOMIAL : doubled;
};

/** `Σ α^(n−1−i) c_i` over GF(32): 0 for the characters of a code. */
const syndrome = (values: readonly number[]): number =>
  values.reduce((sum, value) => timesAlpha(sum) ^ value, 0);

/** Reads a voting code as people type it: any case, Persian or Latin digits, with or without spaces and hyphens. */
export function parseVotingCode(text: string): Result<VotingCode, VotingCodeRefusal> {
  const characters = [...foldCrockford(text)];
  const values = characters.map((character) => CROCKFORD.indexOf(character));
  const bad = values.indexOf(-1);
  if (bad >= 0) return err({ code: 'bad-character', character: characters[bad]! });
  if (values.length !== VOTING_CODE_LENGTH)
    return err({
      code: values.length < VOTING_CODE_LENGTH ? 'too-short' : 'too-long',
      characters: values.length,
    });
  if (syndrome(values) !== 0) return err({ code: 'check-wrong' });
  return ok(characters.join('') as VotingCode);
}

/** What has been typed of a voting code, as it is read, in groups as it is printed. */
export const typedGroups = (text: string): readonly string[] =>
  foldCrockford(text).match(new RegExp(`.{1,${GROUP}}`, 'gu')) ?? [];

/** A voting code in groups of four, as it is printed: `7ZK3-0QFD-…`. */
export const displayVotingCode = (code: VotingCode): string => typedGroups(code).join('-');

/** Makes a voting code of 115 random bits. It is a secret: whoever has it can vote for its voter. */
export function makeVotingCode(random: RandomSource): VotingCode {
  const values = Array.from(random(VOTING_CODE_LENGTH - 1), (byte) => byte & 31);
  const check = timesAlpha(syndrome(values));
  return [...values, check].map((value) => CROCKFORD[value]!).join('') as VotingCode;
}
