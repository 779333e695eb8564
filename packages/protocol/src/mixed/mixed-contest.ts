import { id, integer, list, literal, object, oneOf, text, type Infer } from '../encoding/index.ts';

const option = object({ id, number: integer(0), title: text });

/** Shape of a `ranking` contest (protocol §9.1). */
export const rankingContestShape = object({
  id,
  kind: literal('ranking'),
  title: text,
  options: list(option),
  ranks: integer(0),
  seats: integer(0),
  alternates: integer(0),
  rule: oneOf('borda', 'condorcet-schulze', 'instant-runoff', 'stv-meek', 'stv-scottish'),
});

/** Shape of a `score` contest (protocol §9.1). */
export const scoreContestShape = object({
  id,
  kind: literal('score'),
  title: text,
  options: list(option),
  maxScore: integer(0),
  seats: integer(0),
  alternates: integer(0),
  rule: literal('score'),
});

/** Shape of a `text` contest (protocol §9.1). */
export const textContestShape = object({ id, kind: literal('text'), title: text, points: integer(0) });

/** A contest in which every option gets a rank, 1 the best, or 0 for none. */
export type RankingContest = Infer<typeof rankingContestShape>;
/** A contest in which every option gets a score. */
export type ScoreContest = Infer<typeof scoreContestShape>;
/** A contest in which voters write. */
export type TextContest = Infer<typeof textContestShape>;
/** A contest whose votes are shuffled before they are decrypted. */
export type MixedContest = RankingContest | ScoreContest | TextContest;

/** Says whether a contest of any kind is a mixed one. */
export const isMixed = <C extends { readonly kind: string }>(contest: C): contest is C & MixedContest =>
  ['ranking', 'score', 'text'].includes(contest.kind);

/** How many ElGamal pairs a vote of the contest has. */
export const contestWidth = (contest: MixedContest): number =>
  contest.kind === 'text' ? contest.points : contest.options.length;

/** The largest number an option of the contest may get. */
export const largestValue = (contest: RankingContest | ScoreContest): number =>
  contest.kind === 'ranking' ? contest.ranks : contest.maxScore;
