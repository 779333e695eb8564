import type {
  Decryption,
  MixedContest,
  MixedFinding,
  MixedList,
  MixedShares,
  Shuffle,
  ShuffleExpectation,
  VoteList,
} from '@sandoq/protocol';

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

/** Long work on shuffled votes, done by a thread of its own. */
export type MixedTask =
  | {
      readonly kind: 'shuffle';
      readonly state: MixedState;
      readonly trustee: number;
      readonly secret: bigint;
    }
  | { readonly kind: 'check-shuffle'; readonly state: MixedState; readonly body: Shuffle }
  | {
      readonly kind: 'decrypt';
      readonly state: MixedState;
      readonly trustee: number;
      readonly secret: bigint;
    }
  | {
      readonly kind: 'check-decryption';
      readonly state: MixedState;
      readonly trustee: number;
      readonly mixed: MixedShares;
    }
  | { readonly kind: 'combine'; readonly state: MixedState; readonly decryptions: readonly Decryption[] };

/** What comes of each kind of work. */
export interface MixedAnswers {
  readonly shuffle: Shuffle;
  readonly 'check-shuffle': readonly MixedFinding[];
  readonly decrypt: MixedShares;
  readonly 'check-decryption': readonly MixedFinding[];
  readonly combine: readonly VoteList[];
}

/** What the thread says. */
export type MixedAnswer =
  | { readonly kind: 'done'; readonly value: MixedAnswers[MixedTask['kind']] }
  | { readonly kind: 'fault'; readonly error: unknown };
