import { fromBase64Url, ok, type Result } from '@sandoq/kernel';
import { checkOpening, type Ballot, type Challenged } from '../../ballot/index.ts';
import type { Credential } from '../../credentials/index.ts';
import { parseTime } from '../../encoding/index.ts';
import type { PublicKernel, RandomSource } from '../../group/index.ts';
import { mixedContests } from '../../manifest/index.ts';
import { MixedBallots } from '../../mixed/index.ts';
import { addBallots, emptySum, type Close, type CountedBallot, type RunningSum } from '../../tally/index.ts';
import type { BallotCheck } from '../ballots/check-ballots.ts';
import { finding, type BodyFinding } from '../../finding/finding.ts';
import type { Election } from '../setup/setup-checker.ts';
import type { ClosingTime } from './closing-time.ts';
import { PrintSet } from './print-set.ts';

/**
 * Gives the ballot of a tracker again: a re-vote takes the ballot it replaces out of the sum. V04 where what is given the
 * second time is not what the tracker names: then it would be the server's choice what is taken out.
 */
export type BallotReader = (tracker: string) => Promise<Result<Ballot, BodyFinding>>;

/** What the poll is followed with. */
export type PollTools = {
  readonly kernel: PublicKernel;
  readonly random: RandomSource;
  readonly readBallot: BallotReader;
};

/** Follows the poll: ballots in the order of the record, the close (V15, V24's copies, V28, V30, V37). */
export class PollChecker {
  readonly #kernel: PublicKernel;
  readonly #election: Election;
  readonly #readBallot: BallotReader;
  /** Short names of ciphertexts, by which a copy is noticed: of 128 bits, and salted so that nobody can make two alike. */
  readonly #seen = new PrintSet();
  readonly #salt: Uint8Array;
  /** Tracker of the ballot that counts, by credential; nothing in its place where no later ballot can replace it. */
  readonly #counted = new Map<Credential | undefined, string>();
  readonly #closing: ClosingTime;
  #ballots = 0;
  #weight = 0;
  /** The encrypted totals of the ballots that count. */
  sum: RunningSum;
  /** The mixed contests of the ballots that count. */
  readonly mixed: MixedBallots;

  constructor({ kernel, random, readBallot }: PollTools, election: Election, closing: ClosingTime) {
    this.#kernel = kernel;
    this.#salt = random(32);
    this.#election = election;
    this.#readBallot = readBallot;
    this.#closing = closing;
    this.sum = emptySum(election.manifest);
    this.mixed = new MixedBallots(mixedContests(election.manifest));
  }

  /** The number of ballot entries so far whose bodies are present and well formed. */
  get ballots(): number {
    return this.#ballots;
  }

  /** The sum of the weights of the ballots that count. */
  get weight(): number {
    return this.#weight;
  }

  #counting(ballot: Ballot): CountedBallot {
    const { weight } = this.#election.credentials.get(ballot.credential)!;
    return { style: ballot.style, weight, contests: ballot.contests };
  }

  /** The ballot of a tracker, which may be one of the batch at hand. */
  async #again(tracker: string, batch: ReadonlyMap<string, Ballot>): Promise<Result<Ballot, BodyFinding>> {
    const ballot = batch.get(tracker);
    return ballot === undefined ? this.#readBallot(tracker) : ok(ballot);
  }

  #findCopies(ballot: Ballot): BodyFinding[] {
    return ballot.contests.flatMap(({ id, ciphertexts }) => {
      const copied = this.#seen.add(this.#kernel.sha256([this.#salt, fromBase64Url(ciphertexts)]));
      return copied ? [finding('V24', 'copied-ciphertexts', { contest: id })] : [];
    });
  }

  /** V37: the opening of an audited ballot gives its ciphertexts. */
  #checkOpening(ballot: Ballot, openings: Challenged['openings']): BodyFinding[] {
    const opened = checkOpening(this.#election.manifest, this.#election.key, { ballot, openings });
    return opened.ok ? [] : [finding('V37', 'opening', { contest: opened.error.contest ?? '' })];
  }

  /**
   * Takes checked ballots in the order of the record and adds those that hold to the sum.
   * @returns for each the findings of its own check and of its place in the record.
   */
  async take(
    batch: readonly {
      readonly time: string;
      readonly check: BallotCheck;
      /** Given for a ballot that was audited: it is opened and does not count. */
      readonly openings?: Challenged['openings'];
    }[],
  ): Promise<readonly (readonly BodyFinding[])[]> {
    const added: CountedBallot[] = [];
    const removed: CountedBallot[] = [];
    const fresh = new Map<string, Ballot>();
    const results: BodyFinding[][] = [];
    for (const { time, check, openings } of batch) {
      if (openings === undefined && check.ballot !== undefined) this.#ballots += 1;
      const findings = [...check.findings];
      results.push(findings);
      if (parseTime(time)! > this.#closing.seconds)
        findings.push(finding('V15', 'ballot-after-closing', { closes: this.#closing.text }));
      const { ballot, tracker } = check;
      if (ballot === undefined || findings.some((f) => f.check === 'V22' || f.check === 'V23')) continue;
      findings.push(...this.#findCopies(ballot));
      if (openings !== undefined) {
        findings.push(...this.#checkOpening(ballot, openings));
        continue;
      }
      const { revoting } = this.#election.manifest;
      const owner = this.#election.credentials.get(ballot.credential);
      const earlier = this.#counted.get(owner);
      if (earlier !== undefined && !revoting) findings.push(finding('V28', 'second-ballot'));
      if (findings.length > 0) continue;
      if (earlier !== undefined) {
        const replaced = await this.#again(earlier, fresh);
        if (!replaced.ok) {
          findings.push(replaced.error);
          continue;
        }
        removed.push(this.#counting(replaced.value));
      } else {
        this.#weight += this.#election.credentials.get(ballot.credential)!.weight;
      }
      this.#counted.set(owner, revoting ? tracker : '');
      fresh.set(tracker, ballot);
      const counting = this.#counting(ballot);
      this.mixed.put(ballot, counting.weight);
      added.push(counting);
    }
    this.sum = addBallots(this.#kernel, this.#election.manifest, this.sum, added, removed);
    return results;
  }

  /** V30, and V15 of the close. */
  close(body: Close, time: string): BodyFinding[] {
    const findings: BodyFinding[] = [];
    if (body.ballots !== this.#ballots) {
      findings.push(finding('V30', 'ballot-count', { given: body.ballots, counted: this.#ballots }));
    }
    const closes = this.#closing.seconds;
    const rounded = closes - (closes % this.#election.manifest.timeStep);
    const at = parseTime(time)!;
    if (at < rounded && !body.early) findings.push(finding('V15', 'closed-early-unsaid'));
    if (at > rounded && body.early) findings.push(finding('V15', 'not-closed-early'));
    return findings;
  }
}
