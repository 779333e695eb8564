import { ok } from '@sandoq/kernel';
import type { CountedContest, OptionId } from '../contest.ts';
import { fixedDecimal } from './fixed-decimal.ts';
import { preferenceLists } from './ranked-ballot.ts';
import type { RankedBallot } from './ranked-ballot.ts';
import { step } from './step.ts';
import type { Step, StepCode } from './step.ts';
import { chooseOfEquals, extremes } from './transfer-count.ts';
import type { RoundsResult } from './transfer-count.ts';

const { one, text } = fixedDecimal(5);

/** Papers that reached an option together: alike in preferences and in value (scaled by 10^5). */
interface Parcel {
  readonly preferences: readonly number[];
  readonly papers: bigint;
  readonly value: bigint;
}

/** One option during the count; `votes` is what it is credited with, scaled by 10^5. */
interface Candidate {
  state: 'continuing' | 'elected' | 'excluded';
  votes: bigint;
  parcels: Parcel[];
}

/**
 * Single transferable vote by the Scottish rules: quota ⌊papers / (seats + 1)⌋ + 1, surpluses transferred from all of
 * an option's papers (weighted inclusive Gregory), values to five decimals with the remainder ignored.
 * A ballot's weight counts as so many papers. STV elects main members only.
 * Source: Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45–52.
 * @param lot order of all the contest's options (`drawLot`), if one was drawn
 */
export function countStvScottish(
  contest: Pick<CountedContest, 'seats' | 'options'>,
  ballots: readonly RankedBallot[],
  lot?: readonly OptionId[],
): RoundsResult {
  const ids = contest.options.map(({ id }) => id);
  const all = ids.map((_, index) => index);
  const candidates: Candidate[] = ids.map(() => ({ state: 'continuing', votes: 0n, parcels: [] }));
  const earlier: bigint[][] = [];
  const steps: Step[] = [];
  const elected: number[] = [];
  const continuing = () => all.filter((index) => candidates[index]!.state === 'continuing');
  const votesOf = (index: number) => candidates[index]!.votes;
  const names = (indexes: readonly number[]) => indexes.map((index) => ids[index]!);
  const tell = (
    code: StepCode,
    indexes: readonly number[],
    numbers: Record<string, string | number | bigint>,
  ) => {
    const shown = all.filter((index) => candidates[index]!.state !== 'excluded');
    const tallies = shown.map((index) => ({ option: ids[index]!, votes: text(votesOf(index)) }));
    steps.push(step(code, names(indexes), numbers, tallies));
  };

  // Rules 45 and 46: first preferences and quota.
  let papers = 0n;
  for (const { preferences, weight } of preferenceLists(ballots)) {
    receive(candidates[preferences[0]!]!, { preferences, papers: weight, value: one });
    papers += weight;
  }
  const quota = (papers / BigInt(contest.seats + 1) + 1n) * one;
  tell('first-preferences', [], { ballots: papers });
  steps.push(step('quota', [], { quota: quota / one }));

  /** Moves an option's papers to their next continuing preference at the value given for each; says what was lost. */
  const transfer = (from: Candidate, valueOf: (received: bigint) => bigint): bigint => {
    let lost = 0n;
    for (const parcel of from.parcels) {
      const value = valueOf(parcel.value);
      const next = parcel.preferences.find((index) => candidates[index]!.state === 'continuing');
      if (next === undefined) lost += parcel.papers * value;
      else receive(candidates[next]!, { ...parcel, value });
    }
    from.parcels = [];
    return lost;
  };

  for (let stage = 1; ; stage++) {
    // Rule 47: whoever has the quota is elected, the most votes first.
    const reached = continuing().filter((index) => votesOf(index) >= quota);
    for (const index of reached.toSorted((a, b) => Number(votesOf(b) - votesOf(a)))) {
      candidates[index]!.state = 'elected';
      elected.push(index);
      steps.push(step('option-elected', names([index]), { round: stage, votes: text(votesOf(index)) }));
    }
    // Rule 52: as many left as places.
    const vacancies = contest.seats - elected.length;
    if (vacancies === 0 || continuing().length <= vacancies) break;
    // Rules 48 and 49: the largest surplus goes on.
    const surpluses = elected.filter((index) => votesOf(index) > quota);
    if (surpluses.length > 0) {
      const largest = extremes(surpluses, 'most', votesOf);
      const choice = chooseOfEquals(largest, 'most', { ids, earlier, lot });
      if (!choice.ok) return choice;
      earlier.push(all.map(votesOf));
      steps.push(...choice.value.steps);
      const from = candidates[choice.value.chosen]!;
      const surplus = from.votes - quota;
      const lost = transfer(from, (received) => (surplus * received) / from.votes);
      from.votes = quota;
      tell('surplus-transferred', [choice.value.chosen], { surplus: text(surplus), lost: text(lost) });
      continue;
    }
    // Rules 50 and 51: the fewest votes leave, their papers keeping the value they came with.
    const lowest = extremes(continuing(), 'fewest', votesOf);
    const choice = chooseOfEquals(lowest, 'fewest', { ids, earlier, lot });
    if (!choice.ok) return choice;
    earlier.push(all.map(votesOf));
    steps.push(...choice.value.steps);
    const out = candidates[choice.value.chosen]!;
    out.state = 'excluded';
    const lost = transfer(out, (received) => received);
    out.votes = 0n;
    tell('option-excluded', [choice.value.chosen], { round: stage, lost: text(lost) });
  }

  const rest = continuing();
  if (elected.length < contest.seats && rest.length > 0) {
    steps.push(step('last-places-filled', names(rest)));
    elected.push(...rest);
  }
  return ok({ elected: names(elected), steps });
}

function receive(candidate: Candidate, parcel: Parcel): void {
  candidate.parcels.push(parcel);
  candidate.votes += parcel.papers * parcel.value;
}
