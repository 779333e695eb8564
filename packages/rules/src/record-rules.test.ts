import type {
  ChoiceContest,
  ContestVotes,
  CountingRules,
  RankingContest,
  ScoreContest,
} from '@sandoq/protocol';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countVotes, recordRules } from './record-rules.ts';

const text = { fa: 'هیئت مدیره' };
const options = ['b1', 'b2', 'b3', 'b4'].map((id, index) => ({ id, number: index + 1, title: text }));
const board: ChoiceContest = {
  id: 'board',
  kind: 'choice',
  title: text,
  options,
  perOption: 1,
  min: 0,
  max: 2,
  blank: true,
  seats: 2,
  alternates: 1,
  rule: 'plurality',
};
const inputs = {
  seed: new Uint8Array(32).fill(1),
  closingRoot: new Uint8Array(32).fill(2),
  nonces: [],
};

it('counts, draws and settles a contest of the record', () => {
  const totals = [9, 5, 5, 0];
  const counted = recordRules.count(board, totals);
  expect(counted).toEqual({
    elected: ['b1'],
    alternates: [],
    ties: [{ options: ['b2', 'b3'], mainPlaces: 1, alternatePlaces: 1 }],
  });
  const orders = counted.ties.map((tie) => recordRules.drawLot(inputs, board.id, tie.options));
  const [first, second] = orders[0]!;
  expect(recordRules.resolve(board, totals, orders)).toEqual({
    elected: ['b1', first],
    alternates: [second],
  });
});

it('elects in the order protocol.md prescribes: votes descending, then number', () => {
  expect(recordRules.count(board, [5, 9, 0, 5])).toMatchObject({ elected: ['b2'] });
  expect(recordRules.count({ ...board, seats: 3 }, [5, 9, 0, 5])).toMatchObject({
    elected: ['b2', 'b1', 'b4'],
  });
});

it('counts approvals and cumulative votes as plurality does', () => {
  for (const rule of ['approval', 'cumulative'] as const) {
    expect(recordRules.count({ ...board, rule }, [9, 5, 5, 0])).toEqual(
      recordRules.count(board, [9, 5, 5, 0]),
    );
  }
});

const half = { numerator: 1, denominator: 2, orEqual: false, base: 'yes-and-no' } as const;
const twoThirds = { numerator: 2, denominator: 3, orEqual: true, base: 'given' } as const;
it.each([
  [half, [3, 2, 90], ['b1']],
  [half, [2, 2, 0], []],
  [{ ...half, base: 'given' } as const, [3, 2, 1], []],
  [twoThirds, [4, 1, 1], ['b1']],
  [twoThirds, [3, 1, 1], []],
  [{ ...twoThirds, orEqual: false }, [4, 1, 1], []],
  [half, [0, 0, 5], []],
])('a motion that needs %j, with votes %j, elects %j', (threshold, totals, elected) => {
  const motion: ChoiceContest = { ...board, options: options.slice(0, 3), rule: 'yes-no-abstain', threshold };
  expect(recordRules.count(motion, totals)).toEqual({ elected, alternates: [], ties: [] });
  expect(recordRules.resolve(motion, totals, [])).toEqual({ elected, alternates: [] });
});

const ranking = (rule: RankingContest['rule'], seats = 1): RankingContest => ({
  id: 'ranking',
  kind: 'ranking',
  title: text,
  options: options.slice(0, 3),
  ranks: 3,
  seats,
  alternates: 0,
  rule,
});
const list = (weight: number, ...votes: number[][]) => ({ weight, votes, invalid: [] });
const RULES = ['borda', 'condorcet-schulze', 'instant-runoff', 'stv-meek', 'stv-scottish'] as const;

it.each(RULES)('%s elects whom all prefer, and a weight counts as so many votes', (rule) => {
  const votes = [list(1, [1, 2, 3], [1, 2, 3]), list(20, [3, 1, 2])];
  expect(recordRules.countVotes(ranking(rule), votes)).toEqual({ elected: ['b2'], alternates: [], ties: [] });
  const apart = [list(1, [1, 2, 3], [1, 2, 3], ...Array.from({ length: 20 }, () => [3, 1, 2]))];
  expect(recordRules.countVotes(ranking(rule), apart)).toEqual(recordRules.countVotes(ranking(rule), votes));
});

const settle = (rules: CountingRules, contest: RankingContest | ScoreContest, lists: ContestVotes) => {
  const { ties } = rules.countVotes(contest, lists);
  const orders = ties.map((tie) => rules.drawLot(inputs, contest.id, tie.options));
  return { ties, orders, final: rules.resolveVotes(contest, lists, orders) };
};

it.each(['instant-runoff', 'stv-meek', 'stv-scottish'] as const)(
  '%s draws among all options when equals were never apart, and keeps the first drawn',
  (rule) => {
    const { ties, orders, final } = settle(recordRules, ranking(rule), [list(1, [1, 0, 0], [0, 1, 0])]);
    expect(ties).toEqual([{ options: ['b1', 'b2', 'b3'], mainPlaces: 1, alternatePlaces: 0 }]);
    expect(final).toEqual({ elected: [orders[0]!.find((id) => id !== 'b3')], alternates: [] });
  },
);

it('scores are added up, with alternates and ties as in a plurality', () => {
  const { ranks: _, ...base } = ranking('borda');
  const plans: ScoreContest = { ...base, kind: 'score', maxScore: 5, alternates: 1, rule: 'score' };
  const lists = [list(1, [5, 0, 5]), list(2, [0, 4, 0])];
  expect(recordRules.countVotes(plans, lists)).toEqual({
    elected: ['b2'],
    alternates: [],
    ties: [{ options: ['b1', 'b3'], mainPlaces: 0, alternatePlaces: 1 }],
  });
  const { orders, final } = settle(recordRules, plans, lists);
  expect(final).toEqual({ elected: ['b2'], alternates: [orders[0]![0]] });
});

it('a contest nobody voted in says so, whatever its rule', () => {
  for (const rule of ['borda', 'condorcet-schulze', 'instant-runoff'] as const) {
    expect(recordRules.countVotes(ranking(rule), [])).toEqual({ elected: [], alternates: [], ties: [] });
  }
});

it('whatever the votes: a lot leaves no tie, nobody is elected twice, and no more than there are seats', () => {
  const ranks = fc.shuffledSubarray([1, 2, 3], { minLength: 3 });
  const cut = fc
    .tuple(ranks, fc.integer({ min: 0, max: 3 }))
    .map(([all, last]) => all.map((r) => (r > last ? 0 : r)));
  const lists = fc
    .tuple(fc.array(cut, { maxLength: 8 }), fc.array(cut, { maxLength: 3 }))
    .map(([ones, twenties]) => [list(1, ...ones), list(20, ...twenties)]);
  fc.assert(
    fc.property(fc.constantFrom(...RULES), fc.integer({ min: 1, max: 2 }), lists, (rule, seats, votes) => {
      const contest = ranking(rule, rule === 'instant-runoff' ? 1 : seats);
      const { orders, final } = settle(recordRules, contest, votes);
      expect(countVotes(contest, votes, orders).outcome.ties).toEqual([]);
      expect(new Set(final.elected).size).toBe(final.elected.length);
      expect(final.elected.length).toBeLessThanOrEqual(contest.seats);
    }),
  );
});
