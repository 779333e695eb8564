import { fromBase64Url, sameJson, toBase64Url } from '@sandoq/kernel';
import { verificationKeys } from '../../ceremony/index.ts';
import { digest } from '../../encoding/index.ts';
import type { PublicKernel, RandomSource } from '../../group/index.ts';
import { mixedContests } from '../../manifest/index.ts';
import { ShuffleChain, combineMixed, type VoteList } from '../../mixed/index.ts';
import {
  makeLot,
  makeResult,
  needsLot,
  type CountingRules,
  type ElectionResult,
  type Lot,
} from '../../result/index.ts';
import type { MixedList, Shuffle } from '../../shuffle/index.ts';
import {
  combineDecryptions,
  tallyBody,
  type Decryption,
  type RunningSum,
  type Tally,
} from '../../tally/index.ts';
import { finding, type BodyFinding } from '../../finding/finding.ts';
import type { Election } from '../setup/setup-checker.ts';
import { checkDecryption } from './check-decryption.ts';
import { compareContest, sameKinds } from './compare-contest.ts';

/** What the poll leaves to be counted. */
export type PollOutcome = {
  readonly sum: RunningSum;
  /** Sum of the weights of the ballots that count. */
  readonly weight: number;
  /** What goes into the first shuffle. */
  readonly mixed: readonly MixedList[];
  /** Root of the log that ends with the close entry, base64url. */
  readonly root: string;
};

/**
 * Follows the count: tally, shuffles, decryptions, result, lot (V31 to V36, V40 to V46). Everything is recomputed; what
 * cannot be, because an earlier body is missing, is not checked.
 */
export class CountChecker {
  readonly #kernel: PublicKernel;
  readonly #random: RandomSource;
  readonly #rules: CountingRules;
  readonly #election: Election;
  readonly #poll: PollOutcome;
  readonly #decryptions: Decryption[] = [];
  #tally: { readonly hash: string; readonly body: Tally } | undefined;
  /** The shuffles; undefined without mixed contests. */
  #chain: ShuffleChain | undefined;
  #saidTooFew = false;
  #resultHash: string | undefined;
  /** The result as computed here. */
  #computed: ElectionResult | undefined;

  constructor(
    tools: { readonly kernel: PublicKernel; readonly random: RandomSource; readonly rules: CountingRules },
    election: Election,
    poll: PollOutcome,
  ) {
    this.#kernel = tools.kernel;
    this.#random = tools.random;
    this.#rules = tools.rules;
    this.#election = election;
    this.#poll = poll;
  }

  /** V31. Shuffles and decryptions are checked against the tally that was computed. */
  tally(body: Tally, hash: string): BodyFinding[] {
    const { manifest, context, key, coefficients } = this.#election;
    const computed = tallyBody(manifest, this.#poll.sum, this.#poll.root);
    this.#tally = { hash, body: computed };
    if (mixedContests(manifest).length > 0) {
      const { threshold } = manifest.trustees;
      const start = {
        context,
        tally: hash,
        key,
        threshold,
        verificationKeys: verificationKeys(coefficients),
      };
      this.#chain = new ShuffleChain(this.#kernel, { ...start, lists: this.#poll.mixed }, this.#random);
    }
    const found: BodyFinding[] = [];
    if (body.root !== computed.root) found.push(finding('V31', 'root'));
    if (body.ballots !== computed.ballots) {
      found.push(finding('V31', 'ballot-count', { given: body.ballots, counted: computed.ballots }));
    }
    if (body.sums.length !== computed.sums.length) found.push(finding('V31', 'contests'));
    for (const [i, sum] of computed.sums.entries()) {
      if (body.sums[i] !== undefined && !sameJson(body.sums[i], sum)) {
        found.push(finding('V31', 'sum', { contest: sum.contest }));
      }
    }
    return found;
  }

  /** V40 to V42, and V43 of a shuffle where there is nothing to shuffle. */
  shuffle(body: Shuffle, hash: string): readonly BodyFinding[] {
    if (this.#tally === undefined) return [];
    return this.#chain?.take(body, hash) ?? [finding('V43', 'no-mixed-contest')];
  }

  /** V32 and V44, and V43 in front of the first decryption. */
  decryption(body: Decryption): readonly BodyFinding[] {
    const tally = this.#tally;
    if (tally === undefined) return [];
    const seen = this.#decryptions.map((d) => d.trustee);
    const setting = { election: this.#election, tally: tally.body, tallyHash: tally.hash, seen };
    const found = checkDecryption(this.#kernel, setting, body, this.#random);
    found.push(...this.#checkMixed(body));
    if (found.length === 0) this.#decryptions.push(body);
    return [...this.#tooFewShuffles(), ...found];
  }

  #tooFewShuffles(): BodyFinding[] {
    if (this.#chain === undefined || this.#chain.enough || this.#saidTooFew) return [];
    this.#saidTooFew = true;
    const needed = this.#election.manifest.trustees.threshold;
    return [finding('V43', 'too-few-shuffles', { needed, given: this.#chain.trustees.length })];
  }

  #checkMixed({ trustee, mixed }: Decryption): readonly BodyFinding[] {
    const chain = this.#chain;
    if (chain === undefined) return mixed === undefined ? [] : [finding('V44', 'not-expected', { trustee })];
    return chain.enough ? chain.checkDecryption(trustee, mixed) : [];
  }

  /** The decrypted votes; undefined when there were too few shuffles. */
  #votes(): readonly VoteList[] | undefined {
    const { manifest } = this.#election;
    if (this.#chain === undefined) return [];
    if (!this.#chain.enough) return undefined;
    const decryptions = this.#decryptions.map(({ trustee, mixed }) => ({ trustee, mixed: mixed! }));
    const { threshold } = manifest.trustees;
    const { lists } = this.#chain;
    const votes = combineMixed(this.#kernel, mixedContests(manifest), lists, decryptions, threshold);
    return votes.ok ? votes.value : undefined;
  }

  /** V33, V34 and V35, V45 and V46. */
  result(body: ElectionResult, hash: string): BodyFinding[] {
    this.#resultHash = hash;
    const { manifest, credentials } = this.#election;
    const tally = this.#tally;
    if (tally === undefined) return [];
    const needed = manifest.trustees.threshold;
    if (this.#decryptions.length < needed) {
      return [finding('V33', 'too-few-decryptions', { needed, given: this.#decryptions.length })];
    }
    const found: BodyFinding[] = [];
    if (body.tally !== tally.hash) found.push(finding('V34', 'tally'));
    if (body.eligible !== credentials.size)
      found.push(finding('V34', 'eligible', { counted: credentials.size }));
    if (body.ballots !== tally.body.ballots)
      found.push(finding('V34', 'ballots', { counted: tally.body.ballots }));
    const totals = combineDecryptions(
      this.#kernel,
      manifest,
      tally.body,
      this.#decryptions,
      this.#poll.weight,
    );
    if (!totals.ok) return [...found, finding('V34', 'no-total', { contest: totals.error.contest ?? '' })];
    const votes = this.#votes();
    const computed = makeResult({
      manifest,
      tally: tally.body,
      eligible: credentials.size,
      totals: totals.value,
      votes: votes ?? [],
      rules: this.#rules,
    });
    if (votes !== undefined) this.#computed = computed;
    if (!sameKinds(body.contests, computed.contests)) return [...found, finding('V34', 'contests')];
    for (const [i, contest] of computed.contests.entries()) {
      if (contest.totals !== undefined || votes !== undefined) {
        found.push(...compareContest(body.contests[i]!, contest));
      }
    }
    return found;
  }

  /** Says whether the result leaves ties, so that a lot must follow. */
  get hasTies(): boolean {
    return this.#computed !== undefined && needsLot(this.#computed);
  }

  /** V36. */
  lot(body: Lot): BodyFinding[] {
    const result = this.#computed;
    if (result === undefined) return [];
    if (!this.hasTies) return [finding('V36', 'lot-without-tie')];
    const found: BodyFinding[] = [];
    if (body.result !== this.#resultHash) found.push(finding('V36', 'result'));
    const { manifest } = this.#election;
    const seed = fromBase64Url(body.seed);
    if (toBase64Url(digest('lot-commitment', seed)) !== manifest.lot) found.push(finding('V36', 'seed'));
    const computed = makeLot({
      manifest,
      result,
      seed,
      root: this.#poll.root,
      decryptions: this.#decryptions,
      rules: this.#rules,
    });
    if (!sameJson(body.draws, computed.draws)) found.push(finding('V36', 'orders'));
    if (!sameJson(body.contests, computed.contests)) found.push(finding('V36', 'lists'));
    return found;
  }
}
