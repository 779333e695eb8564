import type { CountStep, DecidedResult } from '@sandoq/contract';

/** Whether a contest is counted in rounds, in which votes go from one candidate to another. */
export const isByRounds = (contest: DecidedResult): boolean =>
  contest.kind === 'ranking' && contest.rule !== 'borda' && contest.rule !== 'condorcet-schulze';

/** Whether a contest is a motion to be decided, and not a choice of persons. */
export const isMotion = (contest: DecidedResult): boolean =>
  contest.kind === 'choice' && contest.rule === 'yes-no-abstain';

const totalsOf = (steps: readonly CountStep[]) => steps.find(({ code }) => code === 'totals')?.tallies;

/** One number for each candidate: votes, or points; null where the rule gives none. */
export function resultNumbers(contest: DecidedResult): ReadonlyMap<string, number> | null {
  if (contest.kind === 'choice') return new Map(contest.totals.map(({ option, votes }) => [option, votes]));
  const totals = totalsOf(contest.steps);
  return totals === undefined ? null : new Map(totals.map(({ option, votes }) => [option, Number(votes)]));
}

/** What a candidate would have whom every vote gives the most. @param votes of all who voted, by their weights */
export function largestNumber(contest: DecidedResult, votes: number): number {
  if (contest.kind === 'choice') return votes * contest.perOption;
  const each = contest.kind === 'score' ? contest.maxScore : contest.candidates.length - 1;
  return (contest.votes + contest.blank) * each;
}

/** The candidates in the order that the rule puts them in, where it gives places and no numbers: best first. */
export const levelOrder = ({ steps }: DecidedResult): readonly string[] =>
  steps.filter(({ code }) => code === 'level').flatMap(({ options }) => options);
