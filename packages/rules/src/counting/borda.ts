import type { CountedContest } from '../contest.ts';
import { countByTotals } from './count-by-totals.ts';
import type { TotalsCount } from './count-by-totals.ts';
import { preferenceLists } from './ranked-ballot.ts';
import type { RankedBallot } from './ranked-ballot.ts';

/**
 * Borda count: of n options the first preference of a ballot gets n − 1 points, the second n − 2, …, the last 0; an
 * option without a clear preference gets 0. The most points are elected.
 * Source: J.-C. de Borda, “Mémoire sur les élections au scrutin” (1781).
 */
export function countBorda(contest: CountedContest, ballots: readonly RankedBallot[]): TotalsCount {
  const points = contest.options.map(() => 0n);
  for (const { preferences, weight } of preferenceLists(ballots)) {
    preferences.forEach((option, place) => (points[option]! += BigInt(points.length - 1 - place) * weight));
  }
  return countByTotals(contest, points);
}
