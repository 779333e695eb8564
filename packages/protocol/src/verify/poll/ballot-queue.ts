import type { Challenged } from '../../ballot/index.ts';
import type { BallotCheck } from '../ballots/check-ballots.ts';
import type { BodyFinding } from '../../finding/finding.ts';
import type { PollChecker } from './poll-checker.ts';

/** Checks V20 to V27 of a batch of ballots: at hand, or in worker threads. */
export type BallotBatchChecker = (bodies: readonly Uint8Array[]) => Promise<readonly BallotCheck[]>;

/** A ballot entry whose body is there, or, with openings, an audited ballot. */
export type QueuedBallot = {
  readonly index: number;
  readonly time: string;
  readonly body: Uint8Array;
  readonly openings?: Challenged['openings'];
};

type Batch = {
  readonly entries: readonly Omit<QueuedBallot, 'body'>[];
  readonly checking: Promise<readonly BallotCheck[]>;
};

/** How many ballots share one multi-scalar product. */
const BATCH_SIZE = 64;

/** Gathers ballots into batches, lets some be checked at once, and hands them to the poll in the order of the record. */
export class BallotQueue {
  readonly #poll: PollChecker;
  readonly #check: BallotBatchChecker;
  readonly #inFlight: number;
  readonly #report: (index: number, found: readonly BodyFinding[]) => void;
  #gathered: QueuedBallot[] = [];
  readonly #batches: Batch[] = [];

  /** @param inFlight how many batches may be under way. */
  constructor(
    poll: PollChecker,
    check: BallotBatchChecker,
    inFlight: number,
    report: (index: number, found: readonly BodyFinding[]) => void,
  ) {
    this.#poll = poll;
    this.#check = check;
    this.#inFlight = inFlight;
    this.#report = report;
  }

  /** Takes the next ballot; waits while too many are under way. */
  async add(ballot: QueuedBallot): Promise<void> {
    this.#gathered.push(ballot);
    if (this.#gathered.length < BATCH_SIZE) return;
    this.#submit();
    while (this.#batches.length > this.#inFlight) await this.#settleOldest();
  }

  /** Waits until every ballot taken so far has been checked and counted. */
  async settle(): Promise<void> {
    this.#submit();
    while (this.#batches.length > 0) await this.#settleOldest();
  }

  #submit(): void {
    if (this.#gathered.length === 0) return;
    const checking = this.#check(this.#gathered.map((b) => b.body));
    checking.catch(() => undefined);
    this.#batches.push({ entries: this.#gathered, checking });
    this.#gathered = [];
  }

  async #settleOldest(): Promise<void> {
    const { entries, checking } = this.#batches.shift()!;
    const checks = await checking;
    const found = await this.#poll.take(entries.map((entry, i) => ({ ...entry, check: checks[i]! })));
    entries.forEach(({ index }, i) => this.#report(index, found[i]!));
  }
}
