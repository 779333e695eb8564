import { canonicalBytes, fromBase64Url, toBase64Url, type Json } from '@sandoq/kernel';
import { digest } from '../../encoding/index.ts';
import type { PublicKernel, RandomSource } from '../../group/index.ts';
import type { Contest } from '../../manifest/index.ts';
import type { ElectionResult, Lot } from '../../result/index.ts';
import {
  combineDecryptions,
  tallyBody,
  type Decryption,
  type RunningSum,
  type Tally,
} from '../../tally/index.ts';
import type { ContestCount, CountingRules } from '../counting-rules.ts';
import { finding, type BodyFinding } from '../finding.ts';
import type { Election } from '../setup/setup-checker.ts';
import { checkDecryption } from './check-decryption.ts';

const same = (a: Json, b: Json): boolean => toBase64Url(canonicalBytes(a)) === toBase64Url(canonicalBytes(b));

/** What the poll leaves to be counted. */
export type PollOutcome = {
  readonly sum: RunningSum;
  /** Sum of the weights of the ballots that count. */
  readonly weight: number;
  /** Root of the log that ends with the close entry, base64url. */
  readonly root: string;
};

/** What the verifier itself counted for one contest. */
type Outcome = {
  readonly contest: Contest;
  readonly totals: readonly number[];
  readonly count: ContestCount;
};

/**
 * Follows the count: tally, decryptions, result, lot (V31 to V36). Everything is recomputed; what cannot be, because an
 * earlier body is missing, is not checked.
 */
export class CountChecker {
  readonly #kernel: PublicKernel;
  readonly #random: RandomSource;
  readonly #rules: CountingRules;
  readonly #election: Election;
  readonly #poll: PollOutcome;
  #tally: { readonly hash: string; readonly body: Tally } | undefined;
  readonly #decryptions: Decryption[] = [];
  #resultHash: string | undefined;
  #outcomes: readonly Outcome[] = [];

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

  /** V31. Decryptions are checked against the tally that was computed. */
  tally(body: Tally, hash: string): BodyFinding[] {
    const computed = tallyBody(this.#election.manifest, this.#poll.sum, this.#poll.root);
    this.#tally = { hash, body: computed };
    const found: BodyFinding[] = [];
    if (body.root !== computed.root) found.push(finding('V31', 'root'));
    if (body.ballots !== computed.ballots) {
      found.push(finding('V31', 'ballot-count', { given: body.ballots, counted: computed.ballots }));
    }
    if (body.sums.length !== computed.sums.length) found.push(finding('V31', 'contests'));
    for (const [i, sum] of computed.sums.entries()) {
      if (body.sums[i] !== undefined && !same(body.sums[i], sum)) {
        found.push(finding('V31', 'sum', { contest: sum.contest }));
      }
    }
    return found;
  }

  /** V32. */
  decryption(body: Decryption): BodyFinding[] {
    const tally = this.#tally;
    if (tally === undefined) return [];
    const seen = this.#decryptions.map((d) => d.trustee);
    const found = checkDecryption(
      this.#kernel,
      this.#election,
      tally.body,
      tally.hash,
      seen,
      body,
      this.#random,
    );
    if (found.length === 0) this.#decryptions.push(body);
    return found;
  }

  /** V33, V34 and V35. */
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
    const totals = combineDecryptions(manifest, tally.body, this.#decryptions, this.#poll.weight);
    if (!totals.ok) return [...found, finding('V34', 'no-total', { contest: totals.error.contest ?? '' })];
    if (body.contests.length !== manifest.contests.length) return [...found, finding('V34', 'contests')];
    for (const [i, contest] of manifest.contests.entries()) {
      const given = body.contests[i]!;
      const computed = totals.value[i]!.totals;
      if (given.id !== contest.id || !same(given.totals, computed)) {
        found.push(finding('V34', 'totals', { contest: contest.id }));
      }
    }
    this.#outcomes = manifest.contests.map((contest, i) => {
      const computed = totals.value[i]!.totals;
      return { contest, totals: computed, count: this.#rules.count(contest, computed) };
    });
    for (const [i, { contest, count }] of this.#outcomes.entries()) {
      const { elected, alternates, ties } = body.contests[i]!;
      const { elected: e, alternates: a, ties: t } = count;
      if (!same({ elected, alternates, ties }, { elected: e, alternates: a, ties: t })) {
        found.push(finding('V35', 'lists', { contest: contest.id }));
      }
    }
    return found;
  }

  /** Says whether the result leaves ties, so that a lot must follow. */
  get hasTies(): boolean {
    return this.#outcomes.some(({ count }) => count.ties.length > 0);
  }

  /** V36. */
  lot(body: Lot): BodyFinding[] {
    if (this.#outcomes.length === 0) return [];
    if (!this.hasTies) return [finding('V36', 'lot-without-tie')];
    const found: BodyFinding[] = [];
    if (body.result !== this.#resultHash) found.push(finding('V36', 'result'));
    const { manifest } = this.#election;
    const seed = fromBase64Url(body.seed);
    if (toBase64Url(digest('lot-commitment', seed)) !== manifest.lot) found.push(finding('V36', 'seed'));
    const used = this.#decryptions
      .slice(0, manifest.trustees.threshold)
      .toSorted((a, b) => a.trustee - b.trustee);
    const inputs = {
      seed,
      closingRoot: fromBase64Url(this.#poll.root),
      nonces: used.map((d) => fromBase64Url(d.nonce)),
    };
    const draws: { contest: string; order: readonly string[] }[] = [];
    const lists = this.#outcomes.map(({ contest, totals, count }) => {
      const orders = count.ties.map((tie) => this.#rules.drawLot(inputs, contest.id, tie.options));
      draws.push(...orders.map((order) => ({ contest: contest.id, order })));
      const { elected, alternates } = this.#rules.resolve(contest, totals, orders);
      return { id: contest.id, elected, alternates };
    });
    if (!same(body.draws, draws)) found.push(finding('V36', 'orders'));
    if (!same(body.contests, lists)) found.push(finding('V36', 'lists'));
    return found;
  }
}
