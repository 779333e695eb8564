import type { CountedContest, OptionId } from '../contest.ts';
import type { OptionVotes } from './step.ts';

/** Options with equal votes whose order decides something: `mainPlaces` of them are main, the next `alternatePlaces` alternate. */
export interface Tie {
  readonly options: readonly OptionId[];
  readonly mainPlaces: number;
  readonly alternatePlaces: number;
}

/**
 * What totals decide in a contest of seats and alternates, before any lot. Everywhere options stand by votes
 * descending, then by number ascending (for display only: that second order decides nothing).
 * - `elected`: main members that no lot can change.
 * - `alternates`: alternates whose place no lot can change. A tie with more votes comes before them.
 * - `ties`: votes descending. Equal main members are no tie: their order has no legal effect.
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
 * Gives the places of a contest to options by their totals: main members first, then alternates, votes
 * descending. An option without any vote takes no place: nobody is elected whom nobody chose, and a place may stay empty.
 * A tie is listed where the order of equals decides something: main against alternate, a place against none, or which
 * alternate comes first. One tie may do all of it.
 * @param totals votes per option, in the manifest's order
 */
export function givePlaces(contest: CountedContest, totals: readonly bigint[]): ChoiceOutcome {
  if (totals.length !== contest.options.length) throw new RangeError('one total per option is needed');
  if (totals.some((votes) => votes < 0n)) throw new RangeError('a total cannot be negative');
  const ordered = contest.options
    .map(({ id, number }, index) => ({ option: id, number, votes: totals[index]! }))
    .toSorted((a, b) => (a.votes === b.votes ? a.number - b.number : a.votes > b.votes ? -1 : 1))
    .map(({ option, votes }) => ({ option, votes }));
  return { totals: ordered, ...givePlacesToGroups(contest, groupsOfEquals(ordered)) };
}

/** Gives the places to groups of equals, best group first: the part of `givePlaces` that knows no totals. */
export function givePlacesToGroups(
  contest: Pick<CountedContest, 'seats' | 'alternates'>,
  groups: readonly (readonly OptionId[])[],
): Omit<ChoiceOutcome, 'totals'> {
  const places = contest.seats + contest.alternates;
  const elected: OptionId[] = [];
  const alternates: OptionId[] = [];
  const ties: Tie[] = [];
  let taken = 0;
  for (const group of groups) {
    if (taken >= places) break;
    const end = taken + group.length;
    if (end <= contest.seats) {
      elected.push(...group);
    } else if (group.length === 1) {
      alternates.push(...group);
    } else {
      const mainPlaces = Math.max(0, contest.seats - taken);
      const alternatePlaces = Math.min(end, places) - taken - mainPlaces;
      ties.push({ options: group, mainPlaces, alternatePlaces });
    }
    taken = end;
  }
  return { elected, alternates, ties };
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
  const standing = new Map(outcome.totals.map(({ option }, index) => [option, index]));
  const elected = [...outcome.elected];
  const alternates: OptionId[] = [];
  const certain = [...outcome.alternates];
  for (const tie of outcome.ties) {
    const tied = standing.get(tie.options[0]!)!;
    while (certain.length > 0 && standing.get(certain[0]!)! < tied) alternates.push(certain.shift()!);
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
