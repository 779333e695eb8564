import type { CountingRules } from '@sandoq/protocol';
import { countPluralityAtLarge, drawLot, resolveTies } from '@sandoq/rules';

const outcomeOf = (...[contest, totals]: Parameters<CountingRules['count']>) =>
  countPluralityAtLarge(contest, totals.map(BigInt)).outcome;

/** The counting rules of protocol §3.8, as the verifier recomputes results with them. */
export const countingRules: CountingRules = {
  count(contest, totals) {
    const { elected, alternates, ties } = outcomeOf(contest, totals);
    return { elected, alternates, ties };
  },
  drawLot,
  resolve: (contest, totals, orders) => resolveTies(outcomeOf(contest, totals), orders.flat()),
};
