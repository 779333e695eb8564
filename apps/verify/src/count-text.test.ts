import type { ContestVotes, RankingContest, ScoreContest } from '@sandoq/protocol';
import { describe, expect, it } from 'vitest';
import { countLines } from './count-text.ts';

const titles = ['نسیم', 'بهار', 'آبان', 'مهر'];
const options = titles.map((fa, i) => ({ id: `option-${i}`, number: i + 1, title: { fa } }));
const lists: ContestVotes = [
  {
    weight: 1,
    votes: [
      [1, 2, 0, 0],
      [1, 2, 3, 0],
      [2, 1, 0, 0],
      [0, 0, 1, 2],
      [1, 0, 2, 3],
      [0, 1, 0, 2],
    ],
    invalid: [],
  },
  { weight: 3, votes: [[1, 0, 0, 2]], invalid: [] },
];
const ranking = (rule: RankingContest['rule'], seats: number): RankingContest => ({
  id: 'board',
  kind: 'ranking',
  title: { fa: 'هیئت‌مدیره' },
  options,
  ranks: 3,
  seats,
  alternates: 0,
  rule,
});
const score: ScoreContest = {
  id: 'plans',
  kind: 'score',
  title: { fa: 'طرح‌ها' },
  options,
  maxScore: 5,
  seats: 1,
  alternates: 1,
  rule: 'score',
};
const told = (contest: RankingContest | ScoreContest, language: 'fa' | 'en'): readonly string[] =>
  countLines(contest, { lists, ties: [] }, language);

describe('the count of a ranking is told step by step', () => {
  it('in rounds, in English', () => {
    const lines = told(ranking('stv-scottish', 2), 'en').map((line) => line.trim());
    expect(lines[0]).toMatch(/^How it is counted — Single transferable vote \(Scottish rules\)/);
    expect(lines.slice(1, 5)).toEqual([
      '1. 9 votes were counted for their first preference — نسیم 6, بهار 2, آبان 1, مهر 0.',
      '2. the quota to be elected is 4 votes.',
      '3. نسیم is elected with 6 votes.',
      '4. 2 votes that نسیم has beyond the quota went on to the next preferences of the same ballots; 0 had none — نسیم 4, بهار 2.66666, آبان 1.33333, مهر 0.99999.',
    ]);
    expect(lines.at(-1)).toBe('7. no more options were left than places; elected: بهار.');
  });

  it('in rounds, in Persian with its digits', () => {
    const lines = told(ranking('instant-runoff', 1), 'fa').map((line) => line.trim());
    expect(lines[1]).toBe('۱. ۹ رأی به نخستین اولویتشان شمرده شد — نسیم ۶، بهار ۲، آبان ۱، مهر ۰.');
    expect(lines.at(-1)).toMatch(/^۲\. نسیم با ۶ رأی انتخاب شد/);
  });

  it('in pairs', () => {
    const text = told(ranking('condorcet-schulze', 2), 'fa').join('\n');
    expect(text).toContain('۶ رأی نسیم را بر بهار ترجیح می‌دهد و ۲ رأی به‌عکس');
    expect(text).toContain('رتبهٔ ۲: مهر');
  });

  it('and by a lot where the rounds alone do not decide', () => {
    const ties = [{ options: options.map(({ id }) => id), mainPlaces: 1, alternatePlaces: 0 }];
    const equal: ContestVotes = [
      {
        weight: 1,
        votes: [
          [1, 0, 0, 0],
          [0, 1, 0, 0],
        ],
        invalid: [],
      },
    ];
    const lines = countLines(ranking('instant-runoff', 1), { lists: equal, ties }, 'en');
    expect(lines.at(-1)).toContain('a lot among all options decides');
  });
});

it('of scores the sums are told', () => {
  expect(told(score, 'en').at(-1)).toContain('added up — مهر 13, نسیم 8, بهار 6, آبان 6.');
});

it('nothing is told by an id, nor is a value missing', () => {
  const all = (['fa', 'en'] as const).flatMap((language) => [
    ...(['borda', 'condorcet-schulze', 'stv-scottish', 'stv-meek'] as const).flatMap((rule) =>
      told(ranking(rule, 3), language),
    ),
    ...told(score, language),
  ]);
  expect(all.filter((line) => /option-\d|[{}]/.test(line))).toEqual([]);
});
