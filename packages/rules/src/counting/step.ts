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
