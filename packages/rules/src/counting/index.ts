export type { OptionVotes, Step, StepCode } from './step.ts';
export { STEP_CODES } from './step.ts';
export type { ChoiceOutcome, FinalMembers, Tie } from './outcome.ts';
export { givePlaces, resolveTies } from './outcome.ts';
export type { TotalsCount } from './count-by-totals.ts';
export type { RankedBallot } from './ranked-ballot.ts';
export type { LotNeeded, RoundsResult, TransferCount } from './transfer-count.ts';
export { countApproval } from './approval.ts';
export { countBorda } from './borda.ts';
export { countCondorcetSchulze } from './condorcet-schulze.ts';
export { countCumulative, cumulativeVotes } from './cumulative.ts';
export { countInstantRunoff } from './instant-runoff.ts';
export { countPluralityAtLarge } from './plurality-at-large.ts';
export type { ScoreBallot } from './score.ts';
export { countScore } from './score.ts';
export { countStvMeek } from './stv-meek.ts';
export { countStvScottish } from './stv-scottish.ts';
export type { MotionVotes, Threshold } from './yes-no-abstain.ts';
export {
  countYesNoAbstain,
  MAJORITY_OF_PRESENT,
  SIMPLE_MAJORITY,
  TWO_THIRDS_OF_PRESENT,
} from './yes-no-abstain.ts';
