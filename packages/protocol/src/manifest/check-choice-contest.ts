import { areDistinct } from '@sandoq/kernel';
import type { ChoiceContest } from './manifest.ts';

/** A bound of protocol §3.1 that a choice contest does not keep. `where` is the contest's id. */
export type ChoiceContestProblem = {
  readonly code: 'option-count' | 'duplicate-id' | 'duplicate-number' | 'per-option' | 'sums' | 'rule';
  readonly where: string;
};

/** Says whether the contest's numbers are those that its rule is about (protocol §3.8). */
function fitsRule(contest: ChoiceContest): boolean {
  const { rule, threshold, perOption, max, seats, alternates, options } = contest;
  if (rule !== 'yes-no-abstain' && threshold !== undefined) return false;
  switch (rule) {
    case 'plurality':
      return true;
    case 'approval':
      return perOption === 1 && max === options.length;
    case 'cumulative':
      return perOption === seats && max === seats;
    case 'yes-no-abstain':
      return (
        options.length === 3 &&
        perOption === 1 &&
        max === 1 &&
        seats === 1 &&
        alternates === 0 &&
        threshold !== undefined &&
        threshold.numerator <= threshold.denominator &&
        threshold.denominator <= 1000
      );
  }
}

function* problems(contest: ChoiceContest): Generator<ChoiceContestProblem['code']> {
  const { options, perOption, min, max } = contest;
  if (options.length < 1 || options.length > 200) yield 'option-count';
  if (!areDistinct(options.map((o) => o.id))) yield 'duplicate-id';
  if (!areDistinct(options.map((o) => o.number))) yield 'duplicate-number';
  if (perOption < 1 || perOption > 50) yield 'per-option';
  if (min > max || max > options.length * perOption || max < 1 || max > 200) yield 'sums';
  if (!fitsRule(contest)) yield 'rule';
}

/** Every bound of protocol §3.1 that a choice contest does not keep; an empty list when it keeps all. Part of V10. */
export const checkChoiceContest = (contest: ChoiceContest): readonly ChoiceContestProblem[] =>
  [...problems(contest)].map((code) => ({ code, where: contest.id }));
