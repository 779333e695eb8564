import { err, ok } from '@sandoq/kernel';
import type { Result } from '@sandoq/kernel';
import type { ChoiceContest, OptionId } from './contest.ts';

/** Why a selection cannot be cast; the numbers are what the voter needs to be told. */
export type SelectionRefusal =
  | { readonly code: 'unknown-option'; readonly option: OptionId }
  | { readonly code: 'duplicate-option'; readonly option: OptionId }
  | { readonly code: 'too-many-on-option'; readonly option: OptionId; readonly limit: number }
  | { readonly code: 'too-many'; readonly limit: number; readonly given: number }
  | { readonly code: 'too-few'; readonly limit: number; readonly given: number }
  | { readonly code: 'blank-not-allowed' };

/** Whether a ballot may leave the contest empty: said so by the contest, or because its minimum is 0. */
export const mayBeBlank = (contest: Pick<ChoiceContest, 'blank' | 'min'>): boolean =>
  contest.blank || contest.min === 0;

/**
 * The sums of votes one ballot may give in the contest, ascending: {0 if blank is allowed} ∪ [min..max]. The proof of
 * the sum in the ballot is a disjunction over exactly this list, so its order is part of the protocol.
 */
export function allowedSums(contest: Pick<ChoiceContest, 'blank' | 'min' | 'max'>): number[] {
  const sums = contest.blank && contest.min > 0 ? [0] : [];
  for (let sum = contest.min; sum <= contest.max; sum++) sums.push(sum);
  return sums;
}

/**
 * Checks a selection against the contest's rules.
 * @param selection the chosen options; in cumulative voting an option is repeated once per vote given to it
 * @returns the votes per option, in the manifest's order of options: the vector the ballot encrypts
 */
export function checkSelection(
  contest: ChoiceContest,
  selection: readonly OptionId[],
): Result<number[], SelectionRefusal> {
  const numberOf = new Map(contest.options.map((option, index) => [option.id, index]));
  const votes = contest.options.map(() => 0);
  for (const option of selection) {
    const index = numberOf.get(option);
    if (index === undefined) return err({ code: 'unknown-option', option });
    votes[index]! += 1;
    if (votes[index]! > contest.perOption) {
      return contest.perOption === 1
        ? err({ code: 'duplicate-option', option })
        : err({ code: 'too-many-on-option', option, limit: contest.perOption });
    }
  }
  const given = selection.length;
  if (given > contest.max) return err({ code: 'too-many', limit: contest.max, given });
  if (given === 0) return mayBeBlank(contest) ? ok(votes) : err({ code: 'blank-not-allowed' });
  if (given < contest.min) return err({ code: 'too-few', limit: contest.min, given });
  return ok(votes);
}
