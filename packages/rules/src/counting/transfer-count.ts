import { err, ok } from '@sandoq/kernel';
import type { Result } from '@sandoq/kernel';
import type { OptionId } from '../contest.ts';
import { step } from './step.ts';
import type { Step } from './step.ts';

/** The result of a count by rounds: who is elected, in the order of being elected, and why. */
export interface TransferCount {
  readonly elected: readonly OptionId[];
  readonly steps: readonly Step[];
}

/**
 * The count met options that are equal at every stage and has no lot to decide between them: draw one (`drawLot` over
 * all options of the contest) and count again with its order.
 */
export interface LotNeeded {
  readonly code: 'lot-needed';
  readonly options: readonly OptionId[];
}

/** What a count by rounds gives. */
export type RoundsResult = Result<TransferCount, LotNeeded>;

/** What breaking ties needs to know. Options are named by index; `ids` are their ids. */
export interface TieContext {
  readonly ids: readonly OptionId[];
  /** The votes of every option at the end of each earlier stage, oldest first. */
  readonly earlier: readonly (readonly bigint[])[];
  /** The lot's order of options, as `drawLot` gives it; undefined when none was drawn. */
  readonly lot: readonly OptionId[] | undefined;
}

/**
 * Chooses one of options that now have equal votes: the one that had the most (or the fewest) at the most recent
 * earlier stage at which they differed, and where they never did, by the lot: its first option is the most favoured,
 * its last the least. Stages are looked at with those that are still equal (Scottish Local Government Elections
 * Order 2007, sch. 1, rules 49 and 51, which do not say how to treat three).
 * @throws RangeError when the lot misses a tied option
 */
export function chooseOfEquals(
  tied: readonly number[],
  favour: 'most' | 'fewest',
  { ids, earlier, lot }: TieContext,
): Result<{ readonly chosen: number; readonly steps: readonly Step[] }, LotNeeded> {
  if (tied.length === 1) return ok({ chosen: tied[0]!, steps: [] });
  const names = tied.map((index) => ids[index]!);
  let left = tied;
  for (let stage = earlier.length - 1; stage >= 0; stage--) {
    const votes = earlier[stage]!;
    left = extremes(left, favour, (index) => votes[index]!);
    if (left.length === 1) {
      return ok({ chosen: left[0]!, steps: [step('tie-by-earlier-stage', names, { stage: stage + 1 })] });
    }
  }
  const still = left.map((index) => ids[index]!);
  if (lot === undefined) return err({ code: 'lot-needed', options: still });
  const places = new Map(left.map((index) => [index, lot.indexOf(ids[index]!)]));
  if ([...places.values()].includes(-1)) throw new RangeError('the lot misses a tied option');
  const ordered = left.toSorted((a, b) => places.get(a)! - places.get(b)!);
  const chosen = favour === 'most' ? ordered[0]! : ordered.at(-1)!;
  const decided = favour === 'most' ? 'lot-transfers' : 'lot-excludes';
  return ok({
    chosen,
    steps: [step(decided, [ids[chosen]!, ...names.filter((id) => id !== ids[chosen])])],
  });
}

/** Those of the options that have the most (or the fewest) votes. */
export function extremes(
  options: readonly number[],
  favour: 'most' | 'fewest',
  votesOf: (option: number) => bigint,
): number[] {
  let best: number[] = [];
  for (const option of options) {
    const difference = best.length === 0 ? 0n : votesOf(option) - votesOf(best[0]!);
    const better = favour === 'most' ? difference > 0n : difference < 0n;
    if (better) best = [option];
    else if (difference === 0n) best.push(option);
  }
  return best;
}
