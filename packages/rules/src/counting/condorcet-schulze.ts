import type { CountedContest } from '../contest.ts';
import { givePlacesToGroups } from './outcome.ts';
import type { TotalsCount } from './count-by-totals.ts';
import type { RankedBallot } from './ranked-ballot.ts';
import { step } from './step.ts';
import type { Step } from './step.ts';

/**
 * Condorcet's principle by Schulze's method (beat paths, winning votes): X is better than Y when the strongest path of
 * pairwise wins from X to Y is stronger than any back. Ballots may give equal ranks; options not ranked stand below all
 * ranked ones and equal to each other; which numbers are used does not matter, only their order.
 *
 * Places go level by level: the options nobody is better than, then those of the rest nobody of the rest is better
 * than, and so on; options of one level are a tie where their order decides something. `totals` holds, for each
 * option, how many options it is better than. An option that no ballot ranks takes no place.
 *
 * Source: M. Schulze, “A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
 * election method”, Social Choice and Welfare 36 (2011).
 */
export function countCondorcetSchulze(
  contest: CountedContest,
  ballots: readonly RankedBallot[],
): TotalsCount & { readonly strengths: readonly (readonly bigint[])[] } {
  const { options } = contest;
  const ids = options.map(({ id }) => id);
  const all = options.map((_, index) => index);
  const readable = ballots.filter(({ ranks }) => ranks.length === options.length && ranks.every(isRank));
  const pairs = pairwise(readable, options.length);
  const strengths = strongestPaths(pairs);
  const better = (x: number, y: number) => strengths[x]![y]! > strengths[y]![x]!;
  const ranked = all.filter((index) => readable.some(({ ranks }) => ranks[index]! > 0));

  const levels: number[][] = [];
  for (let rest = ranked; rest.length > 0; rest = rest.filter((x) => !levels.at(-1)!.includes(x))) {
    const level = rest.filter((x) => !rest.some((y) => better(y, x)));
    levels.push(level.toSorted((a, b) => options[a]!.number - options[b]!.number));
  }

  const setAside = ballots.length - readable.length;
  const steps: Step[] = setAside === 0 ? [] : [step('ballots-set-aside', [], { ballots: setAside })];
  forEachPair(all, (x, y) => {
    steps.push(step('pair', [ids[x]!, ids[y]!], { votes: pairs[x]![y]!, against: pairs[y]![x]! }));
  });
  forEachPair(ranked, (x, y) => {
    const numbers = { strength: strengths[x]![y]!, back: strengths[y]![x]! };
    steps.push(step('strongest-path', [ids[x]!, ids[y]!], numbers));
  });
  const groups = levels.map((level) => level.map((index) => ids[index]!));
  groups.forEach((group, index) => steps.push(step('level', group, { level: index + 1 })));

  const order = [...levels.flat(), ...all.filter((index) => !ranked.includes(index))];
  const wins = (x: number) => BigInt(all.filter((y) => better(x, y)).length);
  const totals = order.map((index) => ({ option: ids[index]!, votes: wins(index) }));
  return { outcome: { totals, ...givePlacesToGroups(contest, groups) }, steps, strengths };
}

const isRank = (rank: number): boolean => Number.isInteger(rank) && rank >= 0;

/** `pairs[x][y]`: weight of the ballots that prefer x to y. */
function pairwise(ballots: readonly RankedBallot[], options: number): bigint[][] {
  const pairs = Array.from({ length: options }, () => Array.from({ length: options }, () => 0n));
  for (const { ranks, weight } of ballots) {
    const places = ranks.map((rank) => (rank === 0 ? Infinity : rank));
    for (let x = 0; x < options; x++) {
      for (let y = 0; y < options; y++) if (places[x]! < places[y]!) pairs[x]![y]! += weight;
    }
  }
  return pairs;
}

/** `strengths[x][y]`: the strongest path of pairwise wins from x to y, by its weakest link (Floyd–Warshall). */
function strongestPaths(pairs: readonly (readonly bigint[])[]): bigint[][] {
  const n = pairs.length;
  const strengths = pairs.map((row, x) => row.map((votes, y) => (votes > pairs[y]![x]! ? votes : 0n)));
  for (let via = 0; via < n; via++) {
    for (let x = 0; x < n; x++) {
      if (x === via) continue;
      for (let y = 0; y < n; y++) {
        if (y === x || y === via) continue;
        const first = strengths[x]![via]!;
        const second = strengths[via]![y]!;
        const weakest = first < second ? first : second;
        if (weakest > strengths[x]![y]!) strengths[x]![y] = weakest;
      }
    }
  }
  return strengths;
}

function forEachPair(options: readonly number[], visit: (x: number, y: number) => void): void {
  options.forEach((x, i) => options.slice(i + 1).forEach((y) => visit(x, y)));
}
