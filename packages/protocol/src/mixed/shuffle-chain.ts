import { systemRandom, type PublicKernel, type RandomSource } from '../group/index.ts';
import { checkShuffle } from '../shuffle/check-shuffle.ts';
import { finding, type BodyFinding } from '../finding/finding.ts';
import type { MixedList } from '../shuffle/mixed-list.ts';
import type { Shuffle } from '../shuffle/shuffle-body.ts';
import { checkMixedDecryption } from './check-mixed-decryption.ts';
import type { MixedShares } from './decrypt-mixed.ts';

/** What the shuffles of an election are checked against; texts are base64url. */
export type ShuffleChainStart = {
  /** Hash of the `open` body. */
  readonly context: string;
  /** Hash of the `tally` body. */
  readonly tally: string;
  /** The election's key Y. */
  readonly key: string;
  /** How many trustees must shuffle. */
  readonly threshold: number;
  /** Verification key by trustee. */
  readonly verificationKeys: ReadonlyMap<number, string>;
  /** The lists of the ballots (`mixedInputs`). */
  readonly lists: readonly MixedList[];
};

/**
 * The shuffles of a record, one after another (protocol §9.3): what the next one takes, and in the end what is decrypted.
 * A shuffle with a finding is left out, and the next one is checked as if it were not there.
 */
export class ShuffleChain {
  readonly #kernel: PublicKernel;
  readonly #start: ShuffleChainStart;
  readonly #random: RandomSource;
  readonly #trustees: number[] = [];
  #lists: readonly MixedList[];
  #last: string | undefined;

  constructor(kernel: PublicKernel, start: ShuffleChainStart, random: RandomSource = systemRandom) {
    this.#kernel = kernel;
    this.#start = start;
    this.#random = random;
    this.#lists = start.lists;
  }

  /** The round of the next shuffle. */
  get round(): number {
    return this.#trustees.length + 1;
  }

  /** Who shuffled, in order. */
  get trustees(): readonly number[] {
    return this.#trustees;
  }

  /** What the next shuffle takes; once there are enough, what is decrypted. */
  get lists(): readonly MixedList[] {
    return this.#lists;
  }

  /** Hash of the last shuffle, base64url; undefined before the first. */
  get last(): string | undefined {
    return this.#last;
  }

  /** Says whether as many trustees shuffled as must: then no t − 1 of them know whose votes these are. */
  get enough(): boolean {
    return this.#trustees.length >= this.#start.threshold;
  }

  /** V40 to V42 of the next shuffle. @param hash of its body, base64url. */
  take(body: Shuffle, hash: string): readonly BodyFinding[] {
    const expected = { ...this.#start, round: this.round, seen: this.#trustees, inputs: this.#lists };
    const { findings, outputs } = checkShuffle(this.#kernel, expected, body, this.#random);
    if (findings.length === 0 && outputs !== undefined) {
      this.#lists = outputs;
      this.#last = hash;
      this.#trustees.push(body.trustee);
    }
    return findings;
  }

  /** V44 of a decryption, once there are enough shuffles. */
  checkDecryption(trustee: number, given: MixedShares | undefined): readonly BodyFinding[] {
    const verificationKey = this.#start.verificationKeys.get(trustee);
    if (given === undefined || this.#last === undefined || verificationKey === undefined) {
      return [finding('V44', 'missing', { trustee })];
    }
    const { context, tally } = this.#start;
    const binding = { context, tally, shuffle: this.#last, trustee, verificationKey };
    return checkMixedDecryption(this.#kernel, binding, this.#lists, given, this.#random);
  }
}
