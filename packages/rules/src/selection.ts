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
 * Checks a selection against the contest's rules and says what to tell the voter. What it grants has an allowed sum of
 * protocol.md §3.1, so the ballot can be encrypted.
 * @param selection the chosen options; in cumulative voting an option is repeated once per vote given to it
 * @returns the votes by option id, chosen options only: what the protocol encrypts for this contest
 */
export function checkSelection(
  contest: ChoiceContest,
  selection: readonly OptionId[],
): Result<Readonly<Record<OptionId, number>>, SelectionRefusal> {
  const known = new Set(contest.options.map(({ id }) => id));
  const votes = new Map<OptionId, number>();
  for (const option of selection) {
    if (!known.has(option)) return err({ code: 'unknown-option', option });
    const count = (votes.get(option) ?? 0) + 1;
    votes.set(option, count);
    if (count > contest.perOption) {
      return contest.perOption === 1
        ? err({ code: 'duplicate-option', option })
        : err({ code: 'too-many-on-option', option, limit: contest.perOption });
    }
  }
  const given = selection.length;
  if (given > contest.max) return err({ code: 'too-many', limit: contest.max, given });
  if (given === 0) return mayBeBlank(contest) ? ok({}) : err({ code: 'blank-not-allowed' });
  if (given < contest.min) return err({ code: 'too-few', limit: contest.min, given });
  return ok(Object.fromEntries(votes));
}
