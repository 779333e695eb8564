import type { CountedContest } from '../contest.ts';
import { countByTotals } from './count-by-totals.ts';
import type { TotalsCount } from './count-by-totals.ts';

/**
 * Plurality at large (block vote, اکثریت نسبی): each ballot names up to `max` options, the options with the most votes
 * are elected, the next ones are alternates, equals at a boundary are drawn by lot.
 * Source: commerce law (amending bill of 1347) art. 88, inspectors and directors by relative majority; the guilds'
 * and associations' statutes follow it. The number of alternates is each statute's own.
 * @param totals votes per option, in the manifest's order
 */
export const countPluralityAtLarge = (contest: CountedContest, totals: readonly bigint[]): TotalsCount =>
  countByTotals(contest, totals);
