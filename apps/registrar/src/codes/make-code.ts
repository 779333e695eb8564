import {
  codeCredential,
  denominate,
  makeVotingCode,
  type RandomSource,
  type VotingCode,
} from '@sandoq/protocol';
import type { RollLine } from '../roll/read-roll.ts';

/** A voter's code, which is a secret, and the public keys that follow from it. */
export interface VoterCode extends RollLine {
  readonly code: VotingCode;
  readonly keys: readonly string[];
}

/** Makes one voter's code, and a key for each credential that the voter's weight is split into (protocol §3.3, §10). */
export function makeCode(election: string, line: RollLine, random: RandomSource): VoterCode {
  const code = makeVotingCode(random);
  const keys = denominate(line.weight).map((_, index) => codeCredential(election, code, index).key);
  return { ...line, code, keys };
}
