import type { CountedContest } from '../contest.ts';
import { countByTotals } from './count-by-totals.ts';
import type { TotalsCount } from './count-by-totals.ts';
import { step } from './step.ts';

/** A decrypted score ballot: a score per option in the manifest's order, and the weight of who cast it. */
export interface ScoreBallot {
  readonly scores: readonly number[];
  readonly weight: bigint;
}

/**
 * Score (range) voting: each ballot gives every option a score from 0 to `maxScore`; the highest sums are elected.
 * A ballot with a score outside that range, or of the wrong length, is set aside whole.
 * Source: the rule as defined by the Center for Range Voting (W. D. Smith, 2000); an option left alone has score 0.
 */
export function countScore(
  contest: CountedContest,
  maxScore: number,
  ballots: readonly ScoreBallot[],
): TotalsCount {
  const totals = contest.options.map(() => 0n);
  const fits = (score: number) => Number.isInteger(score) && score >= 0 && score <= maxScore;
  let setAside = 0;
  for (const { scores, weight } of ballots) {
    if (scores.length !== totals.length || !scores.every(fits)) {
      setAside += 1;
      continue;
    }
    scores.forEach((score, index) => (totals[index]! += BigInt(score) * weight));
  }
  const { outcome, steps } = countByTotals(contest, totals);
  return {
    outcome,
    steps: setAside === 0 ? steps : [step('ballots-set-aside', [], { ballots: setAside }), ...steps],
  };
}
