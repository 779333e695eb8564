import { STEP_CODES } from '@sandoq/rules';
import { z } from 'zod';
import { choiceView, rankingView, scoreView, textView } from './contest.ts';
import { recordId } from './text.ts';

const optionTotal = z.strictObject({ option: recordId, votes: z.int() });

const tieView = z.strictObject({
  options: z.array(recordId),
  mainPlaces: z.int(),
  alternatePlaces: z.int(),
  order: z.array(recordId).nullable(),
});

/** A step of the count's explanation: what happened is `code`, in the words of the catalogues; numbers are decimals. */
export const countStep = z.strictObject({
  code: z.enum(STEP_CODES),
  options: z.array(recordId),
  numbers: z.record(z.string(), z.string()),
  tallies: z.array(z.strictObject({ option: recordId, votes: z.string() })).optional(),
});
export type CountStep = z.infer<typeof countStep>;

const decided = {
  elected: z.array(recordId),
  alternateMembers: z.array(recordId),
  ties: z.array(tieView),
  /** Counted anew by the rule from what the record has. */
  steps: z.array(countStep),
};

/** What came out of the shuffles, by the weight of the voters: read, left blank, or not to be read. */
const votes = {
  votes: z.int(),
  blank: z.int(),
  invalid: z.int(),
};

export const choiceResult = choiceView.extend({ totals: z.array(optionTotal), ...decided });
export type ChoiceResult = z.infer<typeof choiceResult>;
export const rankingResult = rankingView.extend({ ...votes, ...decided });
export type RankingResult = z.infer<typeof rankingResult>;
export const scoreResult = scoreView.extend({ ...votes, ...decided });
export type ScoreResult = z.infer<typeof scoreResult>;
export const textResult = textView.extend({
  ...votes,
  /** What voters wrote, in the order of the last shuffle. `weight` is that of the voter. */
  texts: z.array(z.strictObject({ text: z.string(), weight: z.int() })),
});
export type TextResult = z.infer<typeof textResult>;

/** The result of a contest. */
export const contestResult = z.discriminatedUnion('kind', [
  choiceResult,
  rankingResult,
  scoreResult,
  textResult,
]);
export type ContestResult = z.infer<typeof contestResult>;
/** The result of a contest in which somebody, or something, is chosen. */
export type DecidedResult = Exclude<ContestResult, TextResult>;
