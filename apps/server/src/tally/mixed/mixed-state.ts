import type { MixedContest, MixedList, ShuffleExpectation } from '@sandoq/protocol';

/** Where the shuffles of an election stand; the shuffles of the record have been checked when they were taken. */
export interface MixedState {
  readonly context: string;
  /** Hash of the tally body. */
  readonly tally: string;
  /** The election's key. */
  readonly key: string;
  readonly threshold: number;
  readonly verificationKeys: ShuffleExpectation['verificationKeys'];
  readonly contests: readonly MixedContest[];
  /** What the next shuffle takes; once there are enough, what is decrypted. */
  readonly lists: readonly MixedList[];
  /** Who shuffled, in order. */
  readonly shufflers: readonly number[];
  /** Hash of the last shuffle; undefined before the first. */
  readonly last: string | undefined;
}
