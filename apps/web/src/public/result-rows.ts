import type { CandidateView, DecidedResult } from '@sandoq/contract';
import { isByRounds, isMotion, levelOrder, resultNumbers } from './result-numbers.ts';

/** What the count gave a candidate. An alternate's order counts from 1; `tied` waits for a lot. */
export type Place =
  | { readonly kind: 'main' }
  | { readonly kind: 'alternate'; readonly order: number }
  | { readonly kind: 'tied' }
  | { readonly kind: 'none' };

/** One candidate of a result. */
export interface ResultRow {
  readonly candidate: CandidateView;
  /** Votes or points; 0 where the rule gives no number. */
  readonly votes: number;
  readonly place: Place;
  /** Whether a tie had to be drawn for this candidate. */
  readonly drawn: boolean;
}

/**
 * The candidates of an office as a result page lists them: main members, alternates in their order, tied ones still to
 * be drawn, then the others; within a kind by votes descending or in the rule's own order, then by number.
 */
export function resultRows(contest: DecidedResult): ResultRow[] {
  const votes = resultNumbers(contest) ?? new Map<string, number>();
  const main = new Set(isMotion(contest) ? [] : contest.elected);
  const alternates = [...contest.alternateMembers];
  const open = new Set<string>();
  const drawn = new Set<string>();
  for (const { options, mainPlaces, alternatePlaces, order } of contest.ties) {
    for (const option of options) (order === null ? open : drawn).add(option);
    // The lot of a count by rounds is over all candidates and gives nobody a place by itself.
    if (order === null || isByRounds(contest)) continue;
    for (const option of order.slice(0, mainPlaces)) main.add(option);
    for (const option of order.slice(mainPlaces, mainPlaces + alternatePlaces))
      if (!alternates.includes(option)) alternates.push(option);
  }
  // Protocol §3.8: final lists go by votes; the sort keeps the drawn order among equals.
  alternates.sort((a, b) => (votes.get(b) ?? 0) - (votes.get(a) ?? 0));
  const placeOf = (option: string): Place => {
    if (main.has(option)) return { kind: 'main' };
    const at = alternates.indexOf(option);
    if (at >= 0) return { kind: 'alternate', order: at + 1 };
    return { kind: open.has(option) ? 'tied' : 'none' };
  };
  const standing = standingOf(contest);
  return contest.candidates
    .map((candidate) => ({
      candidate,
      votes: votes.get(candidate.id) ?? 0,
      place: placeOf(candidate.id),
      drawn: drawn.has(candidate.id),
    }))
    .toSorted(
      (a, b) =>
        RANK[a.place.kind] - RANK[b.place.kind] ||
        orderOf(a.place) - orderOf(b.place) ||
        standing(a.candidate.id) - standing(b.candidate.id) ||
        b.votes - a.votes ||
        a.candidate.number - b.candidate.number,
    );
}

const RANK: Record<Place['kind'], number> = { main: 0, alternate: 1, tied: 2, none: 3 };
const orderOf = (place: Place): number => (place.kind === 'alternate' ? place.order : 0);

/** Where a candidate stands by the rule's own order: that of being elected, or of levels. */
function standingOf(contest: DecidedResult): (option: string) => number {
  const order = isByRounds(contest) ? contest.elected : levelOrder(contest);
  return (option) => {
    const at = order.indexOf(option);
    return at < 0 ? order.length : at;
  };
}
