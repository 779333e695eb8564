import type {
  BodyFinding,
  Decryption,
  DecryptionSetting,
  ElectionResult,
  Lot,
  LotInput,
  Manifest,
  MixedShares,
  Shuffle,
  Tally,
} from '@sandoq/protocol';
import type { MixedState } from '../mixed/mixed-state.ts';

/** A decryption, what it is checked against, and the shuffled votes where there are any. */
export interface DecryptionTask {
  readonly kind: 'check-decryption';
  readonly setting: DecryptionSetting;
  readonly body: Decryption;
  readonly mixed: MixedState | undefined;
}

/** What the result is made of. */
export interface ResultTask {
  readonly kind: 'result';
  readonly manifest: Manifest;
  readonly tally: Tally;
  /** The first t of the record. */
  readonly decryptions: readonly Decryption[];
  /** Sum of the weights of the ballots that count. */
  readonly weight: number;
  readonly eligible: number;
  readonly mixed: MixedState | undefined;
}

/** What the lot is drawn from. */
export interface LotTask {
  readonly kind: 'lot';
  readonly input: Omit<LotInput, 'rules'>;
  /** Votes that were shuffled are in the result already. */
  readonly mixed: undefined;
}

/** Work of the count that would hold up the thread that answers requests, done by a thread of its own. */
export type CountTask =
  | {
      readonly kind: 'shuffle';
      readonly mixed: MixedState;
      readonly trustee: number;
      readonly secret: bigint;
    }
  | { readonly kind: 'check-shuffle'; readonly mixed: MixedState; readonly body: Shuffle }
  | {
      readonly kind: 'decrypt';
      readonly mixed: MixedState;
      readonly trustee: number;
      readonly secret: bigint;
    }
  | DecryptionTask
  | ResultTask
  | LotTask;

/** What comes of each kind of work. */
export interface CountAnswers {
  readonly shuffle: Shuffle;
  readonly 'check-shuffle': readonly BodyFinding[];
  readonly decrypt: MixedShares;
  readonly 'check-decryption': readonly BodyFinding[];
  readonly result: ElectionResult;
  readonly lot: Lot;
}

/** What the thread says. */
export type CountAnswer =
  | { readonly kind: 'done'; readonly value: CountAnswers[CountTask['kind']] }
  | { readonly kind: 'fault'; readonly error: unknown };
