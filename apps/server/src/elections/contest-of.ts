import type {
  ChoiceDefinition,
  ContestDefinition,
  MotionThreshold,
  RankingDefinition,
} from '@sandoq/contract';

/** More than half of the votes for and against. */
const SIMPLE_MAJORITY: MotionThreshold = {
  numerator: 1,
  denominator: 2,
  orEqual: false,
  base: 'yes-and-no',
};

/** Which rule a choice is counted by. */
export const ruleOf = ({ rule = 'plurality' }: ChoiceDefinition) => rule;

/** What a motion needs to pass; undefined where there is no motion. */
export const thresholdOf = (contest: ChoiceDefinition): MotionThreshold | undefined =>
  ruleOf(contest) === 'yes-no-abstain' ? (contest.threshold ?? SIMPLE_MAJORITY) : undefined;

/** How many candidates may be put in order. */
export const ranksOf = ({ ranks, candidates }: RankingDefinition): number => ranks ?? candidates.length;

/** The candidates of a contest; where voters write there are none. */
export const candidatesOf = (contest: ContestDefinition) =>
  contest.kind === 'text' ? [] : contest.candidates;

/** Whether trustees shuffle the votes of the contest before they are opened (protocol §9). */
export const isShuffled = ({ kind = 'choice' }: ContestDefinition): boolean => kind !== 'choice';
