import type { CountedContest } from '../contest.ts';
import { countByTotals } from './count-by-totals.ts';
import type { TotalsCount } from './count-by-totals.ts';

/**
 * Approval voting: each ballot approves any number of options, the most approved are elected. It is counted as
 * plurality at large; what differs is the ballot, whose `max` is the number of options.
 * Source: S. J. Brams and P. C. Fishburn, “Approval Voting”, American Political Science Review 72 (1978).
 * @param totals approvals per option, in the manifest's order
 */
export const countApproval = (contest: CountedContest, totals: readonly bigint[]): TotalsCount =>
  countByTotals(contest, totals);
