import { hashJson } from '../encoding/index.ts';
import type { Contest, Manifest } from '../manifest/index.ts';
import type { VoteList } from '../mixed/combine-mixed.ts';
import { contestVotes } from '../mixed/votes-body.ts';
import type { Totals } from '../tally/combine.ts';
import type { Tally } from '../tally/tally-body.ts';
import type { CountingRules } from './counting-rules.ts';
import type { ContestResult, ElectionResult } from './result-body.ts';

/** What a result is made of. */
export type ResultInput = {
  readonly manifest: Manifest;
  readonly tally: Tally;
  /** The number of credentials. */
  readonly eligible: number;
  /** What `combineDecryptions` gave. */
  readonly totals: Totals;
  /** What `combineMixed` gave; empty without mixed contests. */
  readonly votes: readonly VoteList[];
  readonly rules: CountingRules;
};

function contestResult(contest: Contest, { totals, votes, rules }: ResultInput): ContestResult {
  const { id } = contest;
  if (contest.kind === 'choice') {
    const own = totals.find((each) => each.id === id)!.totals;
    return { id, totals: own, ...rules.count(contest, own) };
  }
  const lists = contestVotes(id, votes);
  return contest.kind === 'text' ? { id, lists } : { id, lists, ...rules.countVotes(contest, lists) };
}

/** The `result` body (protocol §3.8, §9.7) of decrypted totals and votes. */
export const makeResult = (input: ResultInput): ElectionResult => ({
  type: 'result',
  v: 1,
  tally: hashJson(input.tally),
  eligible: input.eligible,
  ballots: input.tally.ballots,
  contests: input.manifest.contests.map((contest) => contestResult(contest, input)),
});
