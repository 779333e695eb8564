import { err, ok, type Result } from '@sandoq/kernel';
import { allowedSums, type ChoiceContest } from '../manifest/index.ts';
import type { AnswerRefusal, MixedAnswer } from '../mixed/mixed-answer.ts';

/** Values by option id; an option that is not named has the value 0. */
export type ContestChoices = { readonly [optionId: string]: number };
/**
 * What a voter chose, by contest id: votes, ranks (1 the best) or scores by option id, or the text of a text contest.
 * A contest that is not named is blank.
 */
export type Choices = { readonly [contestId: string]: MixedAnswer };

/** Why choices cannot become a ballot. */
export type ChoiceRefusal = {
  readonly code: 'unknown-style' | 'unknown-contest' | 'sum-not-allowed' | AnswerRefusal['code'];
  readonly contest?: string;
};

/** The values of a choice contest's options in the contest's order, refused when a ballot may not have them. */
export function contestValues(
  contest: ChoiceContest,
  choices: MixedAnswer,
): Result<readonly number[], ChoiceRefusal> {
  if (typeof choices === 'string') return err({ code: 'wrong-kind', contest: contest.id });
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
