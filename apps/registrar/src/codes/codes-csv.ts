import { toCsv } from '@sandoq/kernel';
import { displayVotingCode } from '@sandoq/protocol';
import type { VoterCode } from './make-code.ts';

/** The codes as a table, for whoever sends them by e-mail or in another way. A secret. */
export const codesCsv = (voters: readonly VoterCode[]): string =>
  toCsv([
    ['شماره پروانه', 'نام', 'رمز رأی'],
    ...voters.map(({ licence, name, code }) => [licence, name, displayVotingCode(code)]),
  ]);
