import { canonicalBytes, utf8Bytes } from '@sandoq/kernel';
import {
  denominate,
  hashJson,
  hashToHex,
  loadWasmKernelSync,
  verifyRecord,
  type RecordSource,
} from '@sandoq/protocol';
import {
  ElectionFixture,
  finishElection,
  fixtureContest,
  memorySource,
  type RecordFiles,
  type Step,
} from '@sandoq/protocol/testing';
import { describe, expect, it } from 'vitest';
import { recordRules as rules } from '@sandoq/rules';
import { reportText } from './report-text.ts';

const kernel = loadWasmKernelSync();
const verify = (f: ElectionFixture, steps: readonly Step[]) =>
  verifyRecord(memorySource(f.write(steps)), { kernel, rules });

describe('re-voting', () => {
  it('counts the last ballot of a credential, in one batch or in many', async () => {
    const f = new ElectionFixture({ revoting: true, voters: 2 });
    const votes = [
      [0, 'a1'],
      [1, 'a1'],
      [0, 'a2'],
      [0, 'a3'],
    ] as const;
    const cast = votes.map(([voter, option]) => f.cast(f.ballot(voter, { a: { [option]: 1 } })));
    const report = await verify(f, finishElection(f, [...f.setup, ...cast], rules));
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ complete: true, ballots: 4, counted: 2 });
    expect(report.result?.contests[0]?.totals).toEqual([1, 0, 1]);
    expect(report.weights).toEqual({ eligible: 2, counted: 2 });
    expect(reportText(report, 'en')).not.toContain('Shares of all keys');
  });
});

/** The record as a server gives it that answers otherwise when a body is asked for again. */
function answering(files: RecordFiles, again: (path: string) => Uint8Array | undefined): RecordSource {
  const asked = new Set<string>();
  return {
    async read(path) {
      const bytes = asked.has(path) && path.startsWith('body/') ? again(path) : files.get(path);
      asked.add(path);
      return bytes;
    },
  };
}

describe('a ballot that is taken out of the sum', async () => {
  const f = new ElectionFixture({ revoting: true, voters: 70 });
  const first = f.ballot(0, { a: { a1: 1 } });
  // More than a batch lies between them: the first must be read again.
  const between = Array.from({ length: 69 }, (_, i) => f.ballot(i + 1, {}));
  const cast = [first, ...between, f.ballot(0, { a: { a2: 1 } })].map((ballot) => f.cast(ballot));
  const files = f.write(finishElection(f, [...f.setup, ...cast], rules));
  const at = f.setup.length + 70;
  const again = (answer: Uint8Array | undefined) =>
    verifyRecord(
      answering(files, () => answer),
      { kernel, rules },
    );

  it('is read again and must be the one that was counted', async () => {
    const own = files.get(`body/${hashToHex(hashJson(first))}`);
    expect(await again(own)).toMatchObject({ findings: [], complete: true, counted: 70 });
  });

  it.each([
    ['another ballot', canonicalBytes(f.ballot(0, { a: { a3: 1 } })), 'wrong-body'],
    ['nothing', undefined, 'missing-body'],
    ['no ballot', utf8Bytes('{}'), 'wrong-body'],
  ])('is not %s that the server gives instead', async (_name, answer, code) => {
    const report = await again(answer);
    expect(report.findings[0]).toMatchObject({ check: 'V04', code, entry: at });
    expect(report.findings).toContainEqual(expect.objectContaining({ check: 'V31', code: 'sum' }));
  });
});

describe('weights', () => {
  it('multiply the votes of a credential', async () => {
    const contest = fixtureContest('a', 2, { perOption: 2, max: 2 });
    const f = new ElectionFixture({ voters: 3, weights: [1, 2, 500], contests: [contest] });
    const cast = [
      f.ballot(0, { a: { a1: 2 } }),
      f.ballot(1, { a: { a2: 1 } }),
      f.ballot(2, { a: { a1: 1, a2: 1 } }),
    ];
    const report = await verify(f, finishElection(f, [...f.setup, ...cast.map((b) => f.cast(b))], rules));
    expect(report.findings).toEqual([]);
    expect(report.result?.contests[0]?.totals).toEqual([502, 502]);
  });

  it('are said in the report, of all keys and of the ballots that count', async () => {
    const f = new ElectionFixture({ voters: 3, weights: [1, 20, 500], revoting: true });
    const cast = [
      f.ballot(0, { a: { a1: 1 } }),
      f.ballot(1, { a: { a1: 1 } }),
      f.ballot(1, { a: { a2: 1 } }),
    ];
    const report = await verify(f, finishElection(f, [...f.setup, ...cast.map((b) => f.cast(b))], rules));
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ eligible: 3, counted: 2, weights: { eligible: 521, counted: 21 } });
    const text = reportText(report, 'en');
    expect(text).toContain('Keys: 3, ballots recorded: 3, ballots that count: 2');
    expect(text).toContain('Shares of all keys: 521, of the ballots that count: 21.');
  });

  it('of a holder of 37 shares with three seats to fill come to 111 votes, over a credential for each denomination', async () => {
    const contest = fixtureContest('a', 2, { rule: 'cumulative', perOption: 3, max: 3, seats: 3 });
    const weights = denominate(37);
    const f = new ElectionFixture({ voters: weights.length, weights, contests: [contest] });
    const cast = weights.map((_, i) => f.ballot(i, { a: i === 0 ? { a1: 1, a2: 2 } : { a1: 3 } }));
    const report = await verify(f, finishElection(f, [...f.setup, ...cast.map((b) => f.cast(b))], rules));
    expect(report.findings).toEqual([]);
    const totals = report.result?.contests[0]?.totals ?? [];
    expect(totals).toEqual([71, 40]);
    expect(totals.reduce((sum, votes) => sum + votes)).toBe(37 * 3);
  });
});
