import { ok } from '@sandoq/kernel';
import type { CountedContest, OptionId } from '../contest.ts';
import { divideUp, fixedDecimal } from './fixed-decimal.ts';
import { preferenceLists } from './ranked-ballot.ts';
import type { PreferenceList, RankedBallot } from './ranked-ballot.ts';
import { step } from './step.ts';
import type { Step, StepCode } from './step.ts';
import { chooseOfEquals } from './transfer-count.ts';
import type { RoundsResult } from './transfer-count.ts';

const { one, text } = fixedDecimal(9);

/** An iteration ends when the surplus is below 0.000001. */
const OMEGA = one / 1_000_000n;

/** How the votes lie for one set of keep factors; all scaled by 10^9. */
interface Distribution {
  readonly votes: readonly bigint[];
  readonly quota: bigint;
}

/**
 * Single transferable vote by Meek's rule: every elected option keeps of each vote only the part it needs, and that
 * part (the keep factor) is settled anew by iteration whenever somebody is elected or excluded; the quota shrinks as
 * votes run out of preferences. Nine decimals, rounded as the source says; a ballot's weight counts as so many ballots.
 * STV elects main members only.
 * Source: the Reference Meek Rule of the Proportional Representation Foundation, after I. D. Hill, B. A. Wichmann and
 * D. R. Woodall, “Algorithm 123: Single Transferable Vote by Meek's Method”, The Computer Journal 30 (1987).
 * Its ties (lowest votes within the remaining surplus) are decided by lot alone, as exact equality has no meaning there.
 * @param lot order of all the contest's options (`drawLot`), if one was drawn
 */
export function countStvMeek(
  contest: Pick<CountedContest, 'seats' | 'options'>,
  ballots: readonly RankedBallot[],
  lot?: readonly OptionId[],
): RoundsResult {
  const ids = contest.options.map(({ id }) => id);
  const lists = preferenceLists(ballots);
  const keep = ids.map(() => one);
  const elected: number[] = [];
  let hopeful = ids.map((_, index) => index);
  const steps: Step[] = [];
  const tell = (
    code: StepCode,
    indexes: readonly number[],
    numbers: Record<string, string | number | bigint>,
    votes: readonly bigint[],
  ) => {
    const shown = [...elected, ...hopeful].toSorted((a, b) => a - b);
    const tallies = shown.map((index) => ({ option: ids[index]!, votes: text(votes[index]!) }));
    steps.push(
      step(
        code,
        indexes.map((index) => ids[index]!),
        numbers,
        tallies,
      ),
    );
  };

  const ballotCount = lists.reduce((sum, { weight }) => sum + weight, 0n);
  tell('first-preferences', [], { ballots: ballotCount }, distribute(lists, keep, contest.seats).votes);

  for (
    let round = 1;
    elected.length < contest.seats && hopeful.length > contest.seats - elected.length;
    round++
  ) {
    const { iterations, surplus, quota, votes, winners } = settle(
      lists,
      keep,
      elected,
      hopeful,
      contest.seats,
    );
    tell(
      'keep-factors-settled',
      [],
      { round, iterations, quota: text(quota), surplus: text(surplus) },
      votes,
    );
    if (winners.length > 0) {
      for (const index of winners) {
        elected.push(index);
        steps.push(step('option-elected', [ids[index]!], { round, votes: text(votes[index]!) }));
      }
      hopeful = hopeful.filter((index) => !winners.includes(index));
      continue;
    }
    const lowest = hopeful.reduce(
      (low, index) => (votes[index]! < low ? votes[index]! : low),
      votes[hopeful[0]!]!,
    );
    const tied = hopeful.filter((index) => votes[index]! <= lowest + surplus);
    const choice = chooseOfEquals(tied, 'fewest', { ids, earlier: [], lot });
    if (!choice.ok) return choice;
    steps.push(...choice.value.steps);
    const out = choice.value.chosen;
    hopeful = hopeful.filter((index) => index !== out);
    keep[out] = 0n;
    const after = distribute(lists, keep, contest.seats);
    tell('option-excluded', [out], { round, quota: text(after.quota) }, after.votes);
  }

  if (elected.length < contest.seats && hopeful.length > 0) {
    steps.push(
      step(
        'last-places-filled',
        hopeful.map((index) => ids[index]!),
      ),
    );
    elected.push(...hopeful);
  }
  return ok({ elected: elected.map((index) => ids[index]!), steps });
}

/**
 * Iterates (step B.2) until somebody hopeful reaches the quota or the surplus of the elected has settled. Changes the
 * keep factors of the elected in place.
 */
function settle(
  lists: readonly PreferenceList[],
  keep: bigint[],
  elected: readonly number[],
  hopeful: readonly number[],
  seats: number,
): Distribution & { iterations: number; surplus: bigint; winners: readonly number[] } {
  let last: bigint | undefined;
  for (let iterations = 1; ; iterations++) {
    const { votes, quota } = distribute(lists, keep, seats);
    const winners = hopeful
      .filter((index) => votes[index]! >= quota)
      .toSorted((a, b) => Number(votes[b]! - votes[a]!));
    const raw = [...elected, ...winners].reduce((sum, index) => sum + votes[index]! - quota, 0n);
    const surplus = raw > 0n ? raw : 0n;
    const settled = surplus < OMEGA || (last !== undefined && surplus >= last);
    if (winners.length > 0 || settled) return { votes, quota, iterations, surplus, winners };
    last = surplus;
    for (const index of elected) {
      keep[index] = divideUp(divideUp(keep[index]! * quota, one) * one, votes[index]!);
    }
  }
}

/** Steps B.2.a and B.2.b: what every option gets of every ballot, and the quota that follows. */
function distribute(lists: readonly PreferenceList[], keep: readonly bigint[], seats: number): Distribution {
  const votes = keep.map(() => 0n);
  for (const { preferences, weight } of lists) {
    let rest = one;
    for (const index of preferences) {
      const kept = divideUp(rest * keep[index]!, one);
      votes[index]! += kept * weight;
      rest -= kept;
      if (rest === 0n) break;
    }
  }
  const total = votes.reduce((sum, v) => sum + v, 0n);
  return { votes, quota: total / BigInt(seats + 1) + 1n };
}
