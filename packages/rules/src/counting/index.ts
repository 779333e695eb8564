export type { OptionVotes, Step, StepCode } from './step.ts';
export { STEP_CODES } from './step.ts';
export type { ChoiceOutcome, FinalMembers, Tie } from './outcome.ts';
export { givePlaces, resolveTies } from './outcome.ts';
export type { TotalsCount } from './count-by-totals.ts';
export { countPluralityAtLarge } from './plurality-at-large.ts';
