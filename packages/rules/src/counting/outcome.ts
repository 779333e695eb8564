import type { Json } from '@sandoq/kernel';
import type { ChoiceContest, OptionId } from '../contest.ts';
import type { OptionVotes } from './step.ts';

/**
 * Options with equal votes whose order decides something: they share the places from `firstPlace` on (1 is the first
 * main member; alternates follow the last main member), of which `mainPlaces` are main and `alternatePlaces` alternate.
 */
export interface Tie {
  readonly options: readonly OptionId[];
  readonly firstPlace: number;
  readonly mainPlaces: number;
  readonly alternatePlaces: number;
}

/**
 * What totals decide in a contest of seats and alternates, before any lot.
 * - `totals`: votes descending, then number in the manifest (for display only: that order decides nothing).
 * - `elected`: main members that no lot can change, votes descending.
 * - `alternates`: alternates whose place no lot can change, in order. Where ties stand between them, their places are
 *   those that no tie takes.
 * - `ties`: by firstPlace. Equal main members are no tie: their order has no legal effect.
 */
export interface ChoiceOutcome {
  readonly totals: readonly OptionVotes[];
  readonly elected: readonly OptionId[];
  readonly alternates: readonly OptionId[];
  readonly ties: readonly Tie[];
}

/** Main and alternate members after all ties were drawn. The first alternate fills the first vacancy. */
export interface FinalMembers {
  readonly elected: readonly OptionId[];
  readonly alternates: readonly OptionId[];
}

/**
 * Gives the places of a contest to options by their totals (S1-18): main members first, then alternates, votes
 * descending. An option without any vote takes no place: nobody is elected whom nobody chose, and a place may stay empty.
 * A tie is listed where the order of equals decides something: main against alternate, a place against none, or which
 * alternate comes first. One tie may do all of it.
 * @param totals votes per option, in the manifest's order
 */
export function givePlaces(
  contest: Pick<ChoiceContest, 'seats' | 'alternates' | 'options'>,
  totals: readonly bigint[],
): ChoiceOutcome {
  if (totals.length !== contest.options.length) throw new RangeError('one total per option is needed');
  if (totals.some((votes) => votes < 0n)) throw new RangeError('a total cannot be negative');
  const ordered = contest.options
    .map((option, index) => ({ option: option.id, votes: totals[index]! }))
    .toSorted((a, b) => (a.votes === b.votes ? 0 : a.votes > b.votes ? -1 : 1));
  const places = contest.seats + contest.alternates;
  const elected: OptionId[] = [];
  const alternates: OptionId[] = [];
  const ties: Tie[] = [];
  let taken = 0;
  for (const group of groupsOfEquals(ordered)) {
    if (taken >= places) break;
    const end = taken + group.length;
    if (end <= contest.seats) {
      elected.push(...group);
    } else if (group.length === 1) {
      alternates.push(...group);
    } else {
      const mainPlaces = Math.max(0, contest.seats - taken);
      const alternatePlaces = Math.min(end, places) - taken - mainPlaces;
      ties.push({ options: group, firstPlace: taken + 1, mainPlaces, alternatePlaces });
    }
    taken = end;
  }
  return { totals: ordered, elected, alternates, ties };
}

function groupsOfEquals(ordered: readonly OptionVotes[]): OptionId[][] {
  const groups: { votes: bigint; options: OptionId[] }[] = [];
  for (const { option, votes } of ordered) {
    if (votes === 0n) break;
    const last = groups.at(-1);
    if (last?.votes === votes) last.options.push(option);
    else groups.push({ votes, options: [option] });
  }
  return groups.map((group) => group.options);
}

/**
 * The members once every tie is put in the order the lot gave.
 * @param order the lot's order; holds at least every tied option (`[]` will do when there are no ties)
 * @throws RangeError when a tied option is missing from the order
 */
export function resolveTies(outcome: ChoiceOutcome, order: readonly OptionId[]): FinalMembers {
  const rank = new Map(order.map((option, index) => [option, index]));
  const elected = [...outcome.elected];
  const alternates: OptionId[] = [];
  const certain = [...outcome.alternates];
  const seatsBeforeAlternates = (tie: Tie) => tie.firstPlace - 1 - elected.length - alternates.length;
  for (const tie of outcome.ties) {
    if (tie.mainPlaces === 0) alternates.push(...certain.splice(0, seatsBeforeAlternates(tie)));
    const drawn = tie.options.toSorted((a, b) => rankOf(rank, a) - rankOf(rank, b));
    elected.push(...drawn.slice(0, tie.mainPlaces));
    alternates.push(...drawn.slice(tie.mainPlaces, tie.mainPlaces + tie.alternatePlaces));
  }
  return { elected, alternates: [...alternates, ...certain] };
}

function rankOf(rank: ReadonlyMap<OptionId, number>, option: OptionId): number {
  const found = rank.get(option);
  if (found === undefined) throw new RangeError(`the lot does not order the tied option ${option}`);
  return found;
}

/** The outcome as JSON for the record; votes are decimal strings. */
export const outcomeJson = (outcome: ChoiceOutcome): Json => ({
  totals: outcome.totals.map(({ option, votes }) => ({ option, votes: votes.toString() })),
  elected: outcome.elected,
  alternates: outcome.alternates,
  ties: outcome.ties.map((tie) => ({ ...tie })),
});
