import type { BallotCheck, BallotContext, Challenged, Manifest, RunningSum } from '@sandoq/protocol';

/** Work on public data that would hold up the thread that answers requests. */
export type ProofTask =
  | { readonly kind: 'check'; readonly context: BallotContext; readonly bodies: readonly Uint8Array[] }
  | {
      readonly kind: 'add';
      readonly manifest: Manifest;
      readonly sum: RunningSum;
      readonly ballots: readonly WeightedBallot[];
      /** Those that later ones took the place of. */
      readonly removed: readonly WeightedBallot[];
    }
  | {
      readonly kind: 'open';
      readonly manifest: Manifest;
      readonly key: string;
      readonly challenged: Challenged;
    };

/** A ballot of the record (canonical bytes) and the weight of its credential. */
export interface WeightedBallot {
  readonly body: Uint8Array;
  readonly weight: number;
}

/** What a worker says to a task. */
export type ProofAnswer =
  | { readonly kind: 'check'; readonly checks: readonly BallotCheck[] }
  | { readonly kind: 'add'; readonly sum: RunningSum }
  | { readonly kind: 'open'; readonly opens: boolean }
  | { readonly kind: 'fault'; readonly error: unknown };
