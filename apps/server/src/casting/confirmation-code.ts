import { bytesToHex, utf8Bytes, utf8Text } from '@sandoq/kernel';
import type { Random, Sealer } from '../platform/index.ts';
import type { PreparedBallot } from './store.ts';

const PURPOSE = 'ballot-code';

/** What making and comparing codes needs. */
export interface CodeParts {
  readonly random: Random;
  readonly sealer: Sealer;
}

/** When a code ends and when another may be asked for, milliseconds. */
export interface CodeTimes {
  readonly expiresAt: number;
  readonly resendAt: number;
}

/** A code's keyed hash. It is bound to the ballot: for another ballot the same digits are another code. */
export const codeHash = (sealer: Sealer, tracker: Uint8Array, code: string): Uint8Array =>
  sealer.keyedHash(PURPOSE, `${bytesToHex(tracker)}/${code}`);

/** Makes a code of so many digits for one ballot, hashed for comparing and, where the page shows it, sealed for that. */
export function makeCode(
  { random, sealer }: CodeParts,
  tracker: Uint8Array,
  digits: number,
  times: CodeTimes,
  isShown: boolean,
): { code: string; kept: Omit<PreparedBallot, 'tracker'> } {
  const code = String(random.integer(10 ** digits)).padStart(digits, '0');
  return {
    code,
    kept: {
      codeHash: codeHash(sealer, tracker, code),
      sealedCode: isShown ? sealer.seal(PURPOSE, bytesToHex(tracker), utf8Bytes(code)) : null,
      codeExpiresAt: new Date(times.expiresAt),
      codeResendAt: new Date(times.resendAt),
    },
  };
}

/** The code of a prepared ballot, to show it to its voter; only for a code that was made to be shown. */
export function openCode(sealer: Sealer, { tracker, sealedCode }: PreparedBallot): string {
  if (sealedCode === null) throw new Error('this code is not kept');
  return utf8Text(sealer.open(PURPOSE, bytesToHex(tracker), sealedCode));
}

/** Whether digits are the code of this ballot. */
export const isCode = (
  sealer: Sealer,
  ballot: Pick<PreparedBallot, 'tracker' | 'codeHash'>,
  code: string,
): boolean => Buffer.from(codeHash(sealer, ballot.tracker, code)).equals(ballot.codeHash);
