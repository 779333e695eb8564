import { contestDefinition, type ContestDefinition } from '@sandoq/contract';
import { checkManifest, type Contest } from '@sandoq/protocol';
import { ElectionFixture } from '@sandoq/protocol/testing';
import { describe, expect, it } from 'vitest';
import { ballotCharacters } from './ballot-size.ts';
import { contestFaults } from './check-contest.ts';
import { manifestContest } from './manifest-contest.ts';

const candidates = Array.from({ length: 3 }, (_, i) => ({
  id: `c${i + 1}`,
  number: i + 1,
  title: { fa: `نامزد ${i + 1}` },
}));
const named = { id: 'board', title: { fa: 'هیئت مدیره' } };
const choice = { ...named, candidates, seats: 1, alternates: 0, min: 0, max: 1 };
const ranking = { ...named, candidates, kind: 'ranking', rule: 'stv-scottish', seats: 2 };
const score = { ...named, candidates, kind: 'score', seats: 1, maxScore: 10 };

const parsed = (contest: object): ContestDefinition => contestDefinition.parse(contest);
const codesOf = (contest: object): string[] =>
  [...contestFaults('contests.0', parsed(contest))].map(({ where, code }) => `${where} ${code}`);
const { manifest } = new ElectionFixture();
const problemsOf = (contest: Contest): readonly string[] => {
  const styles = [{ id: 'all', contests: [contest.id] }];
  return checkManifest({ ...manifest, contests: [contest], styles }).map(({ code }) => code);
};

const GOOD = {
  'an old definition': choice,
  plurality: { ...choice, kind: 'choice', rule: 'plurality' },
  approval: { ...choice, rule: 'approval', max: 3 },
  cumulative: { ...choice, rule: 'cumulative', seats: 2, max: 2, perOption: 2 },
  motion: { ...choice, rule: 'yes-no-abstain' },
  'motion of two thirds': {
    ...choice,
    rule: 'yes-no-abstain',
    threshold: { numerator: 2, denominator: 3, orEqual: true, base: 'given' },
  },
  ranking,
  'ranking of some': { ...ranking, rule: 'borda', ranks: 2, alternates: 1 },
  schulze: { ...ranking, rule: 'condorcet-schulze', alternates: 1 },
  'instant run-off': { ...ranking, rule: 'instant-runoff', seats: 1 },
  score,
  text: { ...named, kind: 'text' },
};

describe('a contest of every kind', () => {
  it.each(Object.entries(GOOD))('%s has no fault, and becomes a contest of the manifest', (_, contest) => {
    expect(codesOf(contest)).toEqual([]);
    expect(problemsOf(manifestContest(parsed(contest)))).toEqual([]);
  });

  it('counts a choice as plurality, ranks all and takes texts of five points unless something else is said', () => {
    expect(manifestContest(parsed(choice))).toMatchObject({ kind: 'choice', rule: 'plurality' });
    expect(manifestContest(parsed(ranking))).toMatchObject({ ranks: 3, alternates: 0 });
    expect(manifestContest(parsed({ ...named, kind: 'text' }))).toEqual({
      ...named,
      kind: 'text',
      points: 5,
    });
    expect(manifestContest(parsed(GOOD.motion))).toMatchObject({
      threshold: { numerator: 1, denominator: 2, orEqual: false, base: 'yes-and-no' },
    });
  });

  it.each([
    ['more ranks than candidates', { ...ranking, ranks: 4 }, 'ranks ranks'],
    ['alternates of a rule by rounds', { ...ranking, alternates: 1 }, 'alternates alternates'],
    ['an instant run-off for two', { ...ranking, rule: 'instant-runoff' }, 'seats one-seat'],
    ['an approval of some', { ...GOOD.approval, max: 2 }, 'max approval'],
    ['cumulative votes that are not the seats', { ...GOOD.cumulative, max: 3 }, 'max cumulative'],
    ['a motion for two', { ...GOOD.motion, seats: 2 }, 'rule motion'],
    [
      'a threshold of more than all',
      { ...GOOD.motion, threshold: { numerator: 3, denominator: 2, orEqual: true, base: 'given' } },
      'threshold motion-threshold',
    ],
  ])('%s is a fault', (_, contest, code) => {
    expect(codesOf(contest)).toEqual([`contests.0.${code}`]);
    expect(problemsOf(manifestContest(parsed(contest)))).not.toEqual([]);
  });

  it('has a threshold only where it is a motion', () => {
    const { threshold } = GOOD['motion of two thirds'];
    expect(codesOf({ ...choice, threshold })).toEqual(['contests.0.threshold motion-threshold']);
  });

  it.each([
    ['an unknown kind', { ...ranking, kind: 'veto' }],
    ['a rule of another kind', { ...ranking, rule: 'plurality' }],
    ['a field of another kind', { ...score, ranks: 2 }],
    ['a text with candidates', { ...named, kind: 'text', candidates }],
  ])('%s is refused by its shape', (_, contest) => {
    expect(contestDefinition.safeParse(contest).success).toBe(false);
  });

  it('has the size of its ballot reckoned', () => {
    const size = (contest: object) => ballotCharacters([parsed(contest)]);
    expect(size(ranking)).toBe(size(score));
    // Five pairs and five proofs of 64 bytes against three of each.
    expect(size({ ...named, kind: 'text' })).toBeGreaterThan(size(ranking));
  });
});
