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
 * votes for and against (`yes-and-no`), or all votes given, abstentions included (`given`).
 */
export interface Threshold {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly orEqual: boolean;
  readonly base: 'yes-and-no' | 'given';
}

/**
 * Decides a motion. Equality is not passing unless the threshold says so, so there is nothing to draw by lot; a motion
 * nobody voted for does not pass.
 */
export function countYesNoAbstain(
  votes: MotionVotes,
  threshold: Threshold,
): { readonly passed: boolean; readonly steps: readonly Step[] } {
  const { yes, no, abstain } = votes;
  const base = threshold.base === 'given' ? yes + no + abstain : yes + no;
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
