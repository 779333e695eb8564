import { toBase64Url, utf8Bytes } from '@sandoq/kernel';
import { sha256 } from '@noble/hashes/sha2.js';
import {
  BASE,
  addScalars,
  encodePoint,
  multiply,
  multiplyScalars,
  randomScalar,
  type RandomSource,
} from '../../group/index.ts';
import { seededRandom } from '../../testing/seeded-random.ts';
import type { ShuffleExpectation } from '../check-shuffle.ts';
import { decodeVectors, encodeVectors, type MixedList } from '../mixed-list.ts';

/** A small election of two trustees, both needed, that is ready to shuffle. Its secrets follow from the seed. */
export class ShuffleFixture {
  readonly random: RandomSource;
  readonly context: string;
  readonly tally: string;
  readonly key: string;
  /** The trustees' shares of the key, by trustee. */
  readonly secrets: ReadonlyMap<number, bigint>;
  readonly verificationKeys: ReadonlyMap<number, string>;
  readonly #secret: bigint;

  constructor(seed = 'shuffle') {
    this.random = seededRandom(seed);
    this.context = toBase64Url(sha256(utf8Bytes(`${seed}/context`)));
    this.tally = toBase64Url(sha256(utf8Bytes(`${seed}/tally`)));
    const [x, slope] = [randomScalar(this.random), randomScalar(this.random)];
    this.#secret = x;
    this.key = toBase64Url(encodePoint(multiply(BASE, x)));
    const share = (j: number) => addScalars(x, multiplyScalars(slope, BigInt(j)));
    this.secrets = new Map([1, 2].map((j) => [j, share(j)]));
    this.verificationKeys = new Map(
      [1, 2].map((j) => [j, toBase64Url(encodePoint(multiply(BASE, share(j))))]),
    );
  }

  /** Encrypts vectors of small numbers. */
  list(votes: readonly (readonly number[])[], width: number, contest = 'board', weight = 1): MixedList {
    const Y = multiply(BASE, this.#secret);
    const vectors = votes.map((vote) =>
      vote.map((value) => {
        const r = randomScalar(this.random);
        return { A: multiply(BASE, r), B: multiply(Y, r).add(multiply(BASE, BigInt(value))) };
      }),
    );
    return { contest, weight, width, ciphertexts: encodeVectors(vectors) };
  }

  /** What `shuffleEntry` needs. */
  input(trustee: number, round: number, lists: readonly MixedList[]) {
    const { context, tally, key } = this;
    return { context, tally, key, round, trustee, secret: this.secrets.get(trustee)!, lists };
  }

  /** What `checkShuffle` needs. */
  expectation(round: number, inputs: readonly MixedList[], seen: readonly number[] = []): ShuffleExpectation {
    const { context, tally, key, verificationKeys } = this;
    return { context, tally, key, round, verificationKeys, seen, inputs };
  }

  /** Votes of a list as texts, sorted, by the whole key. */
  votesOf(list: MixedList): readonly string[] {
    const known = new Map(
      Array.from({ length: 20 }, (_, v) => [toBase64Url(encodePoint(multiply(BASE, BigInt(v)))), v]),
    );
    return decodeVectors(list.width, list.ciphertexts)
      .map((vector) =>
        vector
          .map(({ A, B }) => known.get(toBase64Url(encodePoint(B.subtract(multiply(A, this.#secret))))))
          .join(),
      )
      .toSorted();
  }
}
