import type { CountedContest } from '../contest.ts';
import { countByTotals } from './count-by-totals.ts';
import type { TotalsCount } from './count-by-totals.ts';

/**
 * Cumulative voting: each holder has shares × seats votes, to give to one option or to spread; the options with the
 * most votes are elected. That a ballot gives no more than `seats` votes, each worth its credential's shares, its proofs
 * show (protocol.md §3.1, §3.3).
 * Source: commerce law (amending bill of 1347) art. 88, for directors; no statute may override it.
 * @param totals votes per option, in the manifest's order
 */
export const countCumulative = (contest: CountedContest, totals: readonly bigint[]): TotalsCount =>
  countByTotals(contest, totals);
