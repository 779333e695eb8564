import type { Ballot } from '../ballot/ballot-body.ts';
import type { MixedList } from '../shuffle/index.ts';
import type { MixedContest } from './mixed-contest.ts';
import { mixedInputs, type CountedMixedBallot } from './mixed-inputs.ts';

/**
 * The votes of mixed contests of the ballots that count: of each credential the last one, at its place in the record.
 * Shuffles are about all of them together, so these are kept, and nothing else of a ballot is.
 */
export class MixedBallots {
  readonly #contests: readonly MixedContest[];
  readonly #ballots = new Map<string, CountedMixedBallot>();

  constructor(contests: readonly MixedContest[]) {
    this.#contests = contests;
  }

  /** Takes a ballot that counts, in the place of an earlier one of its credential. */
  put(ballot: Ballot, weight: number): void {
    if (this.#contests.length === 0) return;
    const contests = ballot.contests.flatMap((part) =>
      part.proof !== undefined ? [{ id: part.id, ciphertexts: part.ciphertexts }] : [],
    );
    this.#ballots.delete(ballot.credential);
    this.#ballots.set(ballot.credential, { weight, contests });
  }

  /** What goes into the first shuffle (protocol §9.3). */
  lists(): readonly MixedList[] {
    return mixedInputs(this.#contests, [...this.#ballots.values()]);
  }
}
