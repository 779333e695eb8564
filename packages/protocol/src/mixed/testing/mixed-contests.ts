import type { RankingContest, ScoreContest, TextContest } from '../mixed-contest.ts';

const options = (id: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `${id}${i + 1}`,
    number: i + 1,
    title: { fa: `گزینهٔ ${i + 1}` },
  }));

/** A ranking of three. */
export const ranking: RankingContest = {
  id: 'board',
  kind: 'ranking',
  title: { fa: 'هیئت‌مدیره' },
  options: options('b', 3),
  ranks: 3,
  seats: 1,
  alternates: 0,
  rule: 'stv-scottish',
};

/** Scores from 0 to 5 for two. */
export const scores: ScoreContest = {
  id: 'plans',
  kind: 'score',
  title: { fa: 'طرح‌ها' },
  options: options('p', 2),
  maxScore: 5,
  seats: 1,
  alternates: 1,
  rule: 'score',
};

/** A suggestion of at most 60 bytes. */
export const suggestion: TextContest = {
  id: 'suggestion',
  kind: 'text',
  title: { fa: 'پیشنهاد' },
  points: 2,
};
