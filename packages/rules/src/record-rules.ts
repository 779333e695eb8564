import type { Contest, CountingRules } from '@sandoq/protocol';
import type { TotalsCount } from './counting/index.ts';
import { countPluralityAtLarge, resolveTies } from './counting/index.ts';
import { drawLot } from './lot.ts';

/** Counts a contest of the record by the rule its manifest names. @param totals in the manifest's order of options */
export function countContest(contest: Contest, totals: readonly bigint[]): TotalsCount {
  switch (contest.rule) {
    case 'plurality':
      return countPluralityAtLarge(contest, totals);
  }
}

const count = (contest: Contest, totals: readonly number[]) =>
  countContest(contest, totals.map(BigInt)).outcome;

/** The rules by which results and lots of the record are made and verified (protocol.md §3.8). */
export const recordRules: CountingRules = {
  count: (contest, totals) => {
    const { elected, alternates, ties } = count(contest, totals);
    return { elected, alternates, ties };
  },
  drawLot,
  resolve: (contest, totals, orders) => resolveTies(count(contest, totals), orders.flat()),
};
