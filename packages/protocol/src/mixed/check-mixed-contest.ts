import { areDistinct } from '@sandoq/kernel';
import type { MixedContest, RankingContest, ScoreContest } from './mixed-contest.ts';

/** A bound of protocol §9.1 that a contest does not keep. `where` is the contest's id. */
export type MixedContestProblem = {
  readonly code:
    | 'option-count'
    | 'duplicate-id'
    | 'duplicate-number'
    | 'ranks'
    | 'max-score'
    | 'points'
    | 'seats'
    | 'alternates';
  readonly where: string;
};

const outside = (n: number, min: number, max: number): boolean => n < min || n > max;

function* problems(contest: RankingContest | ScoreContest): Generator<MixedContestProblem['code']> {
  const { options, seats, alternates } = contest;
  if (outside(options.length, 1, 200)) yield 'option-count';
  if (!areDistinct(options.map((o) => o.id))) yield 'duplicate-id';
  if (!areDistinct(options.map((o) => o.number))) yield 'duplicate-number';
  if (contest.kind === 'ranking' && outside(contest.ranks, 1, options.length)) yield 'ranks';
  if (contest.kind === 'score' && outside(contest.maxScore, 1, 100)) yield 'max-score';
  if (seats < 1 || (contest.rule === 'instant-runoff' && seats > 1)) yield 'seats';
  const rounds = ['instant-runoff', 'stv-meek', 'stv-scottish'].includes(contest.rule);
  if (rounds && alternates > 0) yield 'alternates';
}

/** Every bound of protocol §9.1 that a mixed contest does not keep; an empty list when it keeps all. Part of V10. */
export function checkMixedContest(contest: MixedContest): readonly MixedContestProblem[] {
  const where = contest.id;
  if (contest.kind === 'text') return outside(contest.points, 1, 20) ? [{ code: 'points', where }] : [];
  return [...problems(contest)].map((code) => ({ code, where }));
}
