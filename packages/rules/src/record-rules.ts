import type {
  ChoiceContest,
  ContestVotes,
  CountingRules,
  RankingContest,
  ScoreContest,
} from '@sandoq/protocol';
import type { OptionId } from './contest.ts';
import {
  countApproval,
  countBorda,
  countCondorcetSchulze,
  countCumulative,
  countInstantRunoff,
  countPluralityAtLarge,
  countScore,
  countStvMeek,
  countStvScottish,
  countYesNoAbstain,
  resolveTies,
} from './counting/index.ts';
import type { ChoiceOutcome, RankedBallot, RoundsResult, Step } from './counting/index.ts';
import { drawLot } from './lot.ts';

/** A contest of the record as it was counted: what is decided, what a lot must decide, and why. */
export interface RecordCount {
  readonly outcome: Pick<ChoiceOutcome, 'elected' | 'alternates' | 'ties'>;
  readonly steps: readonly Step[];
}

function countMotion(contest: ChoiceContest, totals: readonly bigint[]): ChoiceCount {
  const [yes, no, abstain] = totals as readonly [bigint, bigint, bigint];
  const { numerator, denominator, orEqual, base } = contest.threshold!;
  const threshold = { numerator: BigInt(numerator), denominator: BigInt(denominator), orEqual, base };
  const { passed, steps } = countYesNoAbstain({ yes, no, abstain }, threshold);
  const elected = passed ? [contest.options[0]!.id] : [];
  const votes = contest.options.map(({ id }, i) => ({ option: id, votes: totals[i]! }));
  return { outcome: { totals: votes, elected, alternates: [], ties: [] }, steps };
}

interface ChoiceCount {
  readonly outcome: ChoiceOutcome;
  readonly steps: readonly Step[];
}

/** Counts a choice contest of the record by the rule its manifest names. @param totals in the manifest's order of options */
export function countContest(contest: ChoiceContest, totals: readonly bigint[]): ChoiceCount {
  switch (contest.rule) {
    case 'plurality':
      return countPluralityAtLarge(contest, totals);
    case 'approval':
      return countApproval(contest, totals);
    case 'cumulative':
      return countCumulative(contest, totals);
    case 'yes-no-abstain':
      return countMotion(contest, totals);
  }
}

const rankedBallots = (lists: ContestVotes): RankedBallot[] =>
  lists.flatMap(({ weight, votes }) =>
    votes.map((vote) => ({ ranks: vote as readonly number[], weight: BigInt(weight) })),
  );

/** All options, number ascending: a lot over a count by rounds is drawn among all. */
const everyOption = ({ options }: RankingContest): OptionId[] =>
  options.toSorted((a, b) => a.number - b.number).map(({ id }) => id);

function countRounds(contest: RankingContest, result: RoundsResult): RecordCount {
  if (result.ok) {
    const { elected, steps } = result.value;
    return { outcome: { elected, alternates: [], ties: [] }, steps };
  }
  const tie = { options: everyOption(contest), mainPlaces: contest.seats, alternatePlaces: 0 };
  return { outcome: { elected: [], alternates: [], ties: [tie] }, steps: [] };
}

/**
 * Counts a ranking or score contest of the record by the rule its manifest names (protocol.md §9.7).
 * @param orders the order drawn of each tie, once a lot was drawn: then no tie remains
 */
export function countVotes(
  contest: RankingContest | ScoreContest,
  lists: ContestVotes,
  orders?: readonly (readonly OptionId[])[],
): RecordCount {
  const ballots = rankedBallots(lists);
  const lot = orders?.[0];
  switch (contest.rule) {
    case 'score': {
      const scores = ballots.map(({ ranks, weight }) => ({ scores: ranks, weight }));
      return settled(countScore(contest, contest.maxScore, scores), orders);
    }
    case 'borda':
      return settled(countBorda(contest, ballots), orders);
    case 'condorcet-schulze':
      return settled(countCondorcetSchulze(contest, ballots), orders);
    case 'instant-runoff':
      return countRounds(contest, countInstantRunoff(contest, ballots, lot));
    case 'stv-meek':
      return countRounds(contest, countStvMeek(contest, ballots, lot));
    case 'stv-scottish':
      return countRounds(contest, countStvScottish(contest, ballots, lot));
  }
}

/** A count by totals with its ties in the order drawn, when they were drawn. */
function settled(
  { outcome, steps }: ChoiceCount,
  orders: readonly (readonly OptionId[])[] | undefined,
): RecordCount {
  return orders === undefined
    ? { outcome, steps }
    : { outcome: { ...resolveTies(outcome, orders.flat()), ties: [] }, steps };
}

const decided = ({ elected, alternates, ties }: RecordCount['outcome']) => ({ elected, alternates, ties });
const count = (contest: ChoiceContest, totals: readonly number[]) =>
  countContest(contest, totals.map(BigInt)).outcome;

/** The rules by which results and lots of the record are made and verified (protocol.md §3.8, §9.7). */
export const recordRules: CountingRules = {
  count: (contest, totals) => decided(count(contest, totals)),
  countVotes: (contest, lists) => decided(countVotes(contest, lists).outcome),
  drawLot,
  resolve: (contest, totals, orders) => resolveTies(count(contest, totals), orders.flat()),
  resolveVotes(contest, lists, orders) {
    const { elected, alternates } = countVotes(contest, lists, orders).outcome;
    return { elected, alternates };
  },
};
