import {
  loadWasmKernelSync,
  verifyRecord,
  type Ballot,
  type ChoiceBallotContest,
  type Report,
} from '@sandoq/protocol';
import {
  ElectionFixture,
  finishElection,
  memorySource,
  sealBallot,
  seededRandom,
  type RecordFiles,
  type Step,
  type Tamper,
} from '@sandoq/protocol/testing';
import { fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { recordRules as rules } from '@sandoq/rules';

export const kernel = loadWasmKernelSync();
export const fixture = new ElectionFixture();
export const honest = [
  fixture.ballot(0, { a: { a1: 1 }, b: { b1: 1 } }),
  fixture.ballot(1, { a: { a1: 1, a2: 1 }, b: { b1: 1 } }),
  fixture.ballot(2, { a: { a2: 1 } }),
];
export const FIRST_BALLOT = fixture.setup.length;
export const cast = (...ballots: readonly Ballot[]): Step[] => [
  ...fixture.setup,
  ...ballots.map((b) => fixture.cast(b)),
];
export const finish = (steps: readonly Step[], tamper: Tamper = {}) =>
  finishElection(fixture, steps, rules, tamper);

export const verifyFiles = (files: RecordFiles): Promise<Report> =>
  verifyRecord(memorySource(files), { kernel, rules, random: seededRandom('weights') });
export const verify = (steps: readonly Step[]): Promise<Report> => verifyFiles(fixture.write(steps));

/** The findings as `V25@6 proof`, so that a test reads like a report. */
export const found = (report: Report): string[] =>
  report.findings.map(
    ({ check, entry, code }) => `${check}${entry === undefined ? '' : `@${entry}`} ${code}`,
  );

/** Changes one byte string of a ballot's first contest and signs it again, as the voter's own dishonest client can. */
export function alter(
  ballot: Ballot,
  field: 'ciphertexts' | 'optionProofs' | 'sumProof',
  change: (b: Uint8Array) => Uint8Array,
) {
  const [first, ...rest] = ballot.contests as readonly ChoiceBallotContest[];
  const changed = { ...first!, [field]: toBase64Url(change(fromBase64Url(first![field]))) };
  return sealBallot(fixture, 0, { ...ballot, contests: [changed, ...rest] });
}

export const setBytes = (at: number, bytes: Uint8Array) => (all: Uint8Array) => {
  const copy = all.slice();
  copy.set(bytes, at);
  return copy;
};

export const littleEndian = (n: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, i) => Number((n >> BigInt(8 * i)) & 255n));
