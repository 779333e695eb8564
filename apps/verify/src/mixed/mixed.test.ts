import {
  loadWasmKernelSync,
  readAudited,
  verifyRecord,
  type Ballot,
  type Challenged,
  type Contest,
  type Lot,
  type RankingContest,
  type VotesResult,
} from '@sandoq/protocol';
import {
  ElectionFixture,
  finishElection,
  memorySource,
  type Step,
  type Tamper,
} from '@sandoq/protocol/testing';
import { recordRules as rules } from '@sandoq/rules';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { auditText } from '../audit-text.ts';
import { reportText } from '../report-text.ts';
import { mixedRecordVectors } from '../vectors/mixed-vectors.ts';
import { cast, changed, contests, finish, fixture, found, honest, verify } from './mixed-lab.ts';

const SLOW = 120_000;

/** What is found in each dishonest record, in the words of the vectors; one of a kind once. */
const FOUND = new Map<string, readonly string[]>();
const vectors = await mixedRecordVectors();
for (const { name, findings } of vectors.refused) {
  FOUND.set(name, [...new Set(findings.map((found) => found.replace(/@\d+/, '')))]);
}

it('the published vectors are what the code makes today', async () => {
  const published = new URL('../../../../packages/protocol/vectors/mixed.json', import.meta.url);
  expect(JSON.parse(await readFile(published, 'utf8'))).toEqual(vectors);
});

describe('an election with a motion, a ranking, scores and texts', () => {
  it(
    'holds when the votes are shuffled by as many trustees as are needed',
    async () => {
      const report = await verify(honest);
      expect(found(report, honest)).toEqual([]);
      expect(report).toMatchObject({ complete: true, ballots: 5, counted: 4 });
      expect(report.checks).toMatchObject({ V40: 2, V43: 1, V44: 2, V45: 1, V46: 1 });
      const text = reportText(report, 'en');
      expect(text).toContain('of weight 20: 2 votes, and 0 that hold none');
      expect(text).toContain('«درخت»');
      expect(text).toContain('How it is counted — Single transferable vote (Scottish rules)');
      expect(text).toMatch(/1\. 42 votes were counted for their first preference — .* 22, .* 20, .* 0\./);
      expect(reportText(report, 'fa')).toMatch(/شیوهٔ شمارش — رأی امتیازی: .*\n.* جمع شد — /);
      expect(text).toContain('V42: no shuffle replaced, dropped or added a vote (2)');
    },
    SLOW,
  );

  it(
    'holds when they are shuffled by more, and others decrypt',
    async () => {
      const steps = finish({}, { shufflers: [3, 1, 2], decryptors: [3, 2] });
      expect(found(await verify(steps), steps)).toEqual([]);
    },
    SLOW,
  );

  it('gives every vote its weight, and loses none', async () => {
    const { result } = await verify(honest);
    const [motion, ...mixed] = result!.contests;
    const [board, plans, note] = mixed as readonly VotesResult[];
    expect(motion).toMatchObject({ totals: [22, 0, 20], elected: ['motion1'], ties: [] });
    expect(board!.lists.map(({ weight, votes }) => [weight, new Set(votes.map(String))])).toEqual([
      [1, new Set(['1,0,2', '1,2,0'])],
      [20, new Set(['1,0,0', '2,1,3'])],
    ]);
    expect(board).toMatchObject({ elected: ['b1', 'b2'] });
    expect(plans).toMatchObject({ elected: ['p2'], alternates: ['p1'] });
    expect(new Set(note!.lists.flatMap(({ votes }) => votes))).toEqual(
      new Set(['', 'آسانسور', 'درخت', 'چراغ حیاط']),
    );
  });
});

describe('an election of mixed contests only, with one trustee', () => {
  const runoff: Contest = {
    ...(contests[1] as RankingContest),
    options: (contests[1] as RankingContest).options.slice(0, 2),
    ranks: 2,
    seats: 1,
    rule: 'instant-runoff',
  };
  const election = new ElectionFixture({ voters: 2, contests: [runoff, contests[3]!] });
  const finished = (ballots: readonly Ballot[], tamper: Tamper = {}) =>
    finishElection(election, [...election.setup, ...ballots.map((b) => election.cast(b))], rules, tamper);
  const verifyOwn = (steps: readonly Step[]) =>
    verifyRecord(memorySource(election.write(steps)), { kernel: loadWasmKernelSync(), rules });
  const equals = [election.ballot(0, { board: { b1: 1 } }), election.ballot(1, { board: { b2: 1 } })];

  it('draws a lot over a count by rounds', async () => {
    const report = await verifyOwn(finished(equals));
    expect(report).toMatchObject({ findings: [], complete: true, stage: 'lot' });
    expect(report.result?.contests[0]).toMatchObject({ elected: [], ties: [{ options: ['b1', 'b2'] }] });
    expect(report.final).toHaveLength(1);
    expect(report.checks).not.toHaveProperty('V26');
  });

  it('and not in another order, nor for somebody else', async () => {
    const turned = (lot: Lot): Lot => ({
      ...lot,
      draws: lot.draws.map((draw) => ({ ...draw, order: draw.order.toReversed() })),
      contests: lot.contests.map((list) => ({
        ...list,
        elected: list.elected[0] === 'b1' ? ['b2'] : ['b1'],
      })),
    });
    const report = await verifyOwn(finished(equals, { lot: turned }));
    expect(report.findings.map(({ check, code }) => `${check} ${code}`)).toEqual(['V36 orders', 'V36 lists']);
  });

  it('in which nobody voted holds as well', async () => {
    const report = await verifyOwn(finished([]));
    expect(report).toMatchObject({ findings: [], complete: true });
    expect(report.result?.contests).toMatchObject([{ elected: [], lists: [] }, { lists: [] }]);
  });
});

describe('is refused:', () => {
  it.each([
    // Nobody can build on a shuffle that does not hold: the next one is none of the first round.
    ['a shuffle that replaces a vote', ['V42 proof', 'V40 round', 'V43 too-few-shuffles']],
    ['a shuffle that repeats a vote and leaves another out', ['V42 proof', 'V43 too-few-shuffles']],
    ['two shuffles by one trustee', ['V40 second-shuffle', 'V43 too-few-shuffles']],
    ['one shuffle where two are needed', ['V43 too-few-shuffles']],
    ["a shuffle in another trustee's name", ['V40 signature', 'V42 proof', 'V43 too-few-shuffles']],
    ['a shuffle that lets fewer votes out', ['V40 signature', 'V40 wrong-length', 'V43 too-few-shuffles']],
    // Whoever made the first shuffle knows whose votes come out of it.
    [
      'the first shuffle decrypted instead of the last',
      ['V44 shuffle', 'V44 share', 'V33 too-few-decryptions'],
    ],
    ['a decryption without the votes', ['V44 missing', 'V33 too-few-decryptions']],
    ['a decryption that proves nothing', ['V44 share', 'V33 too-few-decryptions']],
    ['texts that nobody wrote', ['V45 votes']],
    ['another winner of the ranking', ['V46 lists']],
    ['a ranking copied under another credential', ['V25 knowledge', 'V24 copied-ciphertexts']],
    ['a ranking copied from a ballot that never arrived', ['V25 knowledge']],
  ])('%s', (name, expected) => {
    expect(FOUND.get(name)).toEqual(expected);
  });

  it('an audited text shown as another than it is', async () => {
    const steps = changed<Challenged>('challenged', 0, (body) => ({
      ...body,
      openings: body.openings.map((o) =>
        o.id === 'note' && o.text !== undefined ? { ...o, text: 'دیگر' } : o,
      ),
    }));
    expect(found(await verify(steps), steps)).toContain('V37 challenged opening');
  });
});

it('an audited ballot is told in the words of every kind of contest', async () => {
  const opened = await readAudited(memorySource(fixture.write(cast)), () => true);
  if (!opened.ok) throw new Error(opened.error.code);
  expect(opened.value.choices).toMatchObject({ board: { b3: 1 }, plans: { p1: 2 }, note: 'آزمون' });
  expect(opened.value.weighted).toBe(true);
  const lines = auditText(opened.value, 'en').split('\n');
  const after = (title: string) => lines[lines.indexOf(`${title}:`) + 1];
  expect(after('هیئت‌مدیره')).toMatch(/^ {2}rank 1: .* \(number 3\)$/);
  expect(after('طرح‌ها')).toMatch(/^ {2}score 2: .* \(number 1\)$/);
  expect(after('پیشنهاد')).toBe('  «آزمون»');
  expect(lines).toContain('  nobody (blank)');
});
