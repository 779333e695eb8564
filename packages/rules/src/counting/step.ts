import type { OptionId } from '../contest.ts';

/** Votes of one option. */
export interface OptionVotes {
  readonly option: OptionId;
  readonly votes: bigint;
}

/**
 * One step of the explanation of a count. The words live in the message catalogues under `code`; the step carries only
 * what they need. JSON as it stands, so it can be shown, kept and compared.
 */
export interface Step {
  readonly code: StepCode;
  /** The options the step is about. */
  readonly options: readonly OptionId[];
  /** Named numbers for the sentence, in decimal. */
  readonly numbers: Readonly<Record<string, string>>;
  /** The state of the count after the step, where the rule has one. */
  readonly tallies?: readonly { readonly option: OptionId; readonly votes: string }[];
}

/** Every step code a counting rule can say: the catalogues have one sentence for each. */
export const STEP_CODES = [
  /** Totals were added up; `tallies`. */
  'totals',
  /** `options` got no vote and cannot be elected. */
  'without-votes',
  /** `options` are main members; `seats`. */
  'main-members',
  /** `options` are alternates, in order; `alternates`. */
  'alternate-members',
  /** `options` are tied with `votes`; `mainPlaces`, `alternatePlaces`. */
  'tie',
  /** Fewer options got votes than there are places: `main`, `alternates` places stay empty. */
  'vacant-places',
  /** `ballots` could not be read under the rule and were set aside. */
  'ballots-set-aside',
  /** The votes on a motion: `yes`, `no`, `abstain`. */
  'motion-votes',
  /** What the motion needs: `numerator` of `denominator` of `base` votes. */
  'motion-threshold',
  'motion-passed',
  'motion-rejected',
  /** First preferences were counted; `ballots`; `tallies`. */
  'first-preferences',
  /** Votes needed to be elected: `quota`. */
  'quota',
  /** `options` reached the quota, or a majority, and are elected; `round`. */
  'option-elected',
  /** The surplus of `options` went on to next preferences: `surplus`, `lost` (not transferable); `tallies`. */
  'surplus-transferred',
  /** `options` had the fewest votes and left the count; `lost` had no further preference; `tallies`. */
  'option-excluded',
  /** `options` are elected because as many are left as there are places. */
  'last-places-filled',
  /** `options` were equal; an earlier stage, `stage`, told them apart. */
  'tie-by-earlier-stage',
  /** `options` were equal at every stage; the lot's order decided that the surplus of the first goes on before. */
  'lot-transfers',
  /** `options` were equal at every stage; the lot's order decided that the first leaves the count. */
  'lot-excludes',
  /** Keep factors settled after `iterations`: `quota`, `surplus`; `tallies`. */
  'keep-factors-settled',
  /** `votes` prefer the first of `options` to the second, `against` the other way round. */
  'pair',
  /** The strongest path from the first of `options` to the second has `strength`, back `back`. */
  'strongest-path',
  /** `options` beat the same rivals: they stand at one `level`, 1 being the best. */
  'level',
] as const;

export type StepCode = (typeof STEP_CODES)[number];

/** Makes a step; numbers may be given as number or bigint. */
export function step(
  code: StepCode,
  options: readonly OptionId[] = [],
  numbers: Readonly<Record<string, number | bigint | string>> = {},
  tallies?: readonly { readonly option: OptionId; readonly votes: bigint | string }[],
): Step {
  const texts = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]));
  const base = { code, options: [...options], numbers: texts };
  if (tallies === undefined) return base;
  return { ...base, tallies: tallies.map(({ option, votes }) => ({ option, votes: String(votes) })) };
}
