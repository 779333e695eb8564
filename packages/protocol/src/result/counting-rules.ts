import type { ChoiceContest } from '../manifest/index.ts';
import type { RankingContest, ScoreContest } from '../mixed/mixed-contest.ts';
import type { ContestVotes } from '../mixed/votes-body.ts';
import type { ChoiceResult, FinalList } from './result-body.ts';

/** What a contest's totals or votes mean, without a lot. */
export type ContestCount = Pick<ChoiceResult, 'elected' | 'alternates' | 'ties'>;

/** What a lot is drawn from, 32 bytes each; the nonces by trustee id ascending. */
export type LotInputs = {
  readonly seed: Uint8Array;
  readonly closingRoot: Uint8Array;
  readonly nonces: readonly Uint8Array[];
};

/** The counting rules of protocol §3.8 and §9.7, which are arithmetic of elections and live outside this package. */
export interface CountingRules {
  /** Who is elected, who is alternate and which ties remain. @param totals in option order. */
  count(contest: ChoiceContest, totals: readonly number[]): ContestCount;
  /** The same for a contest whose single votes are known. */
  countVotes(contest: RankingContest | ScoreContest, lists: ContestVotes): ContestCount;
  /** The order in which the lot draws a tie's options. */
  drawLot(inputs: LotInputs, contestId: string, options: readonly string[]): readonly string[];
  /** The final lists once every tie is put in the order drawn. @param orders one for each tie, in the order of ties. */
  resolve(
    contest: ChoiceContest,
    totals: readonly number[],
    orders: readonly (readonly string[])[],
  ): Pick<FinalList, 'elected' | 'alternates'>;
  /** The same for a contest whose single votes are known. */
  resolveVotes(
    contest: RankingContest | ScoreContest,
    lists: ContestVotes,
    orders: readonly (readonly string[])[],
  ): Pick<FinalList, 'elected' | 'alternates'>;
}
