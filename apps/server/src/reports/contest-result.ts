import type { ContestResult, ContestView, CountStep, DecidedResult } from '@sandoq/contract';
import { tiesOf, type Contest, type ContestVotes, type ElectionResult, type Lot } from '@sandoq/protocol';
import { countContest, countVotes, type Step } from '@sandoq/rules';

type Counted = ElectionResult['contests'][number];

/** One contest in every form in which a result is made from it. */
export interface CountedContest {
  readonly view: ContestView;
  readonly contest: Contest;
  readonly counted: Counted;
  readonly lot: Lot | undefined;
}

const listsOf = (counted: Counted): ContestVotes => {
  if (!('lists' in counted)) throw new TypeError(`${counted.id} has no votes`);
  return counted.lists;
};

const isBlank = (vote: string | readonly number[]): boolean =>
  typeof vote === 'string' ? vote === '' : vote.every((number) => number === 0);

/** How many votes came out of the shuffles. A weight counts as so many. */
function votesOf(lists: ContestVotes) {
  const sum = (of: (list: ContestVotes[number]) => number) =>
    lists.reduce((all, list) => all + list.weight * of(list), 0);
  return {
    votes: sum(({ votes }) => votes.filter((vote) => !isBlank(vote)).length),
    blank: sum(({ votes }) => votes.filter(isBlank).length),
    invalid: sum(({ invalid }) => invalid.length),
  };
}

const plain = (steps: readonly Step[]): CountStep[] =>
  steps.map(({ options, tallies, ...step }) => ({
    ...step,
    options: [...options],
    ...(tallies && { tallies: [...tallies] }),
  }));

/** Who is chosen, the lot's decisions included. */
function decided({ contest, counted, lot }: CountedContest) {
  const final = lot?.contests.find(({ id }) => id === contest.id) ?? counted;
  const orders = (lot?.draws ?? []).filter((draw) => draw.contest === contest.id).map(({ order }) => order);
  const ties = tiesOf(counted).map((tie) => ({
    ...tie,
    options: [...tie.options],
    order: orders.find((order) => order.includes(tie.options[0]!))?.slice() ?? null,
  }));
  return {
    elected: [...(final.elected ?? [])],
    alternateMembers: [...(final.elected === undefined ? [] : final.alternates)],
    ties,
    orders,
  };
}

function decidedResult(input: CountedContest): DecidedResult {
  const { view, contest, counted } = input;
  const { orders, ...outcome } = decided(input);
  if (view.kind === 'choice' && contest.kind === 'choice') {
    const totals = counted.totals ?? [];
    const { steps } = countContest(contest, totals.map(BigInt));
    const votes = contest.options.map(({ id }, k) => ({ option: id, votes: totals[k] ?? 0 }));
    return { ...view, ...outcome, totals: votes, steps: plain(steps) };
  }
  if (view.kind === 'choice' || view.kind === 'text' || contest.kind === 'choice' || contest.kind === 'text')
    throw new TypeError(`${view.id} is of another kind in the record`);
  const lists = listsOf(counted);
  const { steps } = countVotes(contest, lists, orders.length === 0 ? undefined : orders);
  return { ...view, ...outcome, ...votesOf(lists), steps: plain(steps) };
}

/** The result of one contest, explained by counting it once more from what the record has. */
export function contestResult(input: CountedContest): ContestResult {
  const { view, counted } = input;
  if (view.kind !== 'text') return decidedResult(input);
  const lists = listsOf(counted);
  const texts = lists.flatMap(({ weight, votes }) =>
    votes.filter((vote) => !isBlank(vote)).map((vote) => ({ text: String(vote), weight })),
  );
  return { ...view, ...votesOf(lists), texts };
}
