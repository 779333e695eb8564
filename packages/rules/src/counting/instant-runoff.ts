import { ok } from '@sandoq/kernel';
import type { CountedContest, OptionId } from '../contest.ts';
import { preferenceLists } from './ranked-ballot.ts';
import type { PreferenceList, RankedBallot } from './ranked-ballot.ts';
import { step } from './step.ts';
import type { Step } from './step.ts';
import { chooseOfEquals, extremes } from './transfer-count.ts';
import type { RoundsResult } from './transfer-count.ts';

/**
 * Instant run-off for one seat: while nobody has more votes than the others together, the option with the fewest is
 * excluded and its ballots go to their next preference among those left. Options with no vote at all leave together.
 * Equals at the bottom are told apart by earlier rounds, then by lot.
 * Source: Parliamentary Voting System and Constituencies Act 2011 (UK), s. 9 (rule 45A); ties as in the Scottish rules.
 * @param lot order of all the contest's options (`drawLot`), if one was drawn
 */
export function countInstantRunoff(
  contest: Pick<CountedContest, 'options'>,
  ballots: readonly RankedBallot[],
  lot?: readonly OptionId[],
): RoundsResult {
  const ids = contest.options.map(({ id }) => id);
  const lists = preferenceLists(ballots);
  const earlier: bigint[][] = [];
  const steps: Step[] = [];
  let left = ids.map((_, index) => index);
  for (let round = 1; ; round++) {
    const votes = votesAmong(lists, new Set(left), ids.length);
    const total = votes.reduce((sum, v) => sum + v, 0n);
    const tallies = left.map((index) => ({ option: ids[index]!, votes: votes[index]! }));
    if (round === 1) steps.push(step('first-preferences', [], { ballots: total }, tallies));
    if (total === 0n) return ok({ elected: [], steps });
    const winner = left.find((index) => votes[index]! * 2n > total);
    if (winner !== undefined) {
      steps.push(step('option-elected', [ids[winner]!], { round, votes: votes[winner]! }, tallies));
      return ok({ elected: [ids[winner]!], steps });
    }
    const without = left.filter((index) => votes[index] === 0n);
    const lowest = extremes(left, 'fewest', (index) => votes[index]!);
    const choice = without.length > 0 ? undefined : chooseOfEquals(lowest, 'fewest', { ids, earlier, lot });
    if (choice && !choice.ok) return choice;
    const out = choice ? [choice.value.chosen] : without;
    if (choice) steps.push(...choice.value.steps);
    left = left.filter((index) => !out.includes(index));
    earlier.push(votes);
    const after = votesAmong(lists, new Set(left), ids.length);
    const lost = total - after.reduce((sum, v) => sum + v, 0n);
    const talliesAfter = left.map((index) => ({ option: ids[index]!, votes: after[index]! }));
    steps.push(
      step(
        'option-excluded',
        out.map((index) => ids[index]!),
        { round, lost },
        talliesAfter,
      ),
    );
  }
}

/** Votes per option when every ballot counts for its highest preference among those left. */
function votesAmong(lists: readonly PreferenceList[], left: ReadonlySet<number>, options: number): bigint[] {
  const votes = Array.from({ length: options }, () => 0n);
  for (const { preferences, weight } of lists) {
    const top = preferences.find((index) => left.has(index));
    if (top !== undefined) votes[top]! += weight;
  }
  return votes;
}
