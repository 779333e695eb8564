import type { CountedContest, OptionId } from '../contest.ts';
import { givePlaces } from './outcome.ts';
import type { ChoiceOutcome } from './outcome.ts';
import { step } from './step.ts';
import type { Step } from './step.ts';

/** A count of a contest whose places go by totals: what is decided, what a lot must decide, and why. */
export interface TotalsCount {
  readonly outcome: ChoiceOutcome;
  readonly steps: readonly Step[];
}

/** Gives the places by totals and explains it: shared by all rules that end in one number per option. */
export function countByTotals(contest: CountedContest, totals: readonly bigint[]): TotalsCount {
  const outcome = givePlaces(contest, totals);
  const steps = [step('totals', [], {}, outcome.totals)];
  const none = outcome.totals.filter(({ votes }) => votes === 0n).map(({ option }) => option);
  if (none.length > 0) steps.push(step('without-votes', none));
  if (outcome.elected.length > 0) steps.push(step('main-members', outcome.elected, { seats: contest.seats }));
  if (outcome.alternates.length > 0) {
    steps.push(step('alternate-members', outcome.alternates, { alternates: contest.alternates }));
  }
  const votesOf = new Map<OptionId, bigint>(outcome.totals.map(({ option, votes }) => [option, votes]));
  for (const { options, mainPlaces, alternatePlaces } of outcome.ties) {
    const votes = votesOf.get(options[0]!)!;
    steps.push(step('tie', options, { votes, mainPlaces, alternatePlaces }));
  }
  const withVotes = outcome.totals.length - none.length;
  const main = Math.max(0, contest.seats - withVotes);
  const alternates = Math.min(
    contest.alternates,
    Math.max(0, contest.seats + contest.alternates - withVotes),
  );
  if (main + alternates > 0) steps.push(step('vacant-places', [], { main, alternates }));
  return { outcome, steps };
}
