import { err, ok, type Result } from '@sandoq/kernel';
import { allowedSums, type Contest } from '../manifest/index.ts';

/** Values by option id; an option that is not named has the value 0. */
export type ContestChoices = { readonly [optionId: string]: number };
/** Values by contest id, then option id; a contest that is not named is blank. */
export type Choices = { readonly [contestId: string]: ContestChoices };

/** Why choices cannot become a ballot. */
export type ChoiceRefusal = {
  readonly code:
    | 'unknown-style'
    | 'unknown-contest'
    | 'unknown-option'
    | 'value-not-allowed'
    | 'sum-not-allowed';
  readonly contest?: string;
};

/** The values of a contest's options in the contest's order, refused when a ballot may not have them. */
export function contestValues(
  contest: Contest,
  choices: ContestChoices,
): Result<readonly number[], ChoiceRefusal> {
  if (Object.keys(choices).some((id) => !contest.options.some((o) => o.id === id))) {
    return err({ code: 'unknown-option', contest: contest.id });
  }
  const values = contest.options.map((o) => (Object.hasOwn(choices, o.id) ? choices[o.id]! : 0));
  if (values.some((v) => !Number.isInteger(v) || v < 0 || v > contest.perOption)) {
    return err({ code: 'value-not-allowed', contest: contest.id });
  }
  const sum = values.reduce((a, b) => a + b, 0);
  return allowedSums(contest).includes(sum)
    ? ok(values)
    : err({ code: 'sum-not-allowed', contest: contest.id });
}
