import { step } from './step.ts';
import type { Step } from './step.ts';

/** The votes on a motion. */
export interface MotionVotes {
  readonly yes: bigint;
  readonly no: bigint;
  readonly abstain: bigint;
}

/**
 * What a motion needs: `numerator`/`denominator` of a base, or more than that when `orEqual` is false. The base is the
 * votes for and against (`yes-and-no`), all votes given, abstentions included (`given`), or the votes present in the
 * assembly whether given or not (`present`).
 */
export interface Threshold {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly orEqual: boolean;
  readonly base: 'yes-and-no' | 'given' | 'present';
}

/** More than half of the votes present (نصف به علاوه یک): ordinary assemblies, commerce law art. 88. */
export const MAJORITY_OF_PRESENT: Threshold = {
  numerator: 1n,
  denominator: 2n,
  orEqual: false,
  base: 'present',
};

/** At least two thirds of the votes present: extraordinary assemblies, commerce law art. 85. */
export const TWO_THIRDS_OF_PRESENT: Threshold = {
  numerator: 2n,
  denominator: 3n,
  orEqual: true,
  base: 'present',
};

/** More than half of the votes for and against: polls and referenda without another rule. */
export const SIMPLE_MAJORITY: Threshold = {
  numerator: 1n,
  denominator: 2n,
  orEqual: false,
  base: 'yes-and-no',
};

/**
 * Decides a motion. Equality is not passing unless the threshold says so, so there is nothing to draw by lot; a motion
 * nobody voted for does not pass.
 * @param present votes present, needed only where the threshold's base is `present`
 * @throws RangeError when fewer votes are present than were given
 */
export function countYesNoAbstain(
  votes: MotionVotes,
  threshold: Threshold,
  present: bigint = votes.yes + votes.no + votes.abstain,
): { readonly passed: boolean; readonly steps: readonly Step[] } {
  const { yes, no, abstain } = votes;
  const given = yes + no + abstain;
  if (present < given) throw new RangeError('fewer votes are present than were given');
  const base = { 'yes-and-no': yes + no, given, present }[threshold.base];
  const { numerator, denominator, orEqual } = threshold;
  const left = yes * denominator;
  const right = base * numerator;
  const passed = yes > 0n && (orEqual ? left >= right : left > right);
  const steps = [
    step('motion-votes', [], { yes, no, abstain }),
    step('motion-threshold', [], { numerator, denominator, base }),
    step(passed ? 'motion-passed' : 'motion-rejected', [], { yes, base }),
  ];
  return { passed, steps };
}
