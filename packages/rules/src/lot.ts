import { sha256 } from '@noble/hashes/sha2.js';
import { compareBytes, concatBytes, utf8Bytes } from '@sandoq/kernel';
import type { OptionId } from './contest.ts';

/** What a lot is drawn from; each byte string is 32 bytes. */
export interface LotInputs {
  /** Chosen at random and committed to before the poll opens; revealed when the lot is drawn. */
  readonly seed: Uint8Array;
  /** Root of the record when the poll closed: nobody knew it when the seed was fixed. */
  readonly closingRoot: Uint8Array;
  /** Further entropy, such as nonces the trustees reveal; in the order the record gives them. */
  readonly nonces: readonly Uint8Array[];
}

const LOT = utf8Bytes('sandoq/v1/lot');
const LOT_COMMITMENT = utf8Bytes('sandoq/v1/lot-commitment');

/**
 * Draws the lot of a contest: options ascending by
 * SHA-256("sandoq/v1/lot", seed, closing root, each nonce, contest id, option id), every part with its length before
 * it in 4 bytes, big-endian; text is UTF-8. Each option has its own hash, so the order of some options is the same
 * whether or not others are drawn with them.
 * @throws RangeError when an input is not 32 bytes, or an option stands twice (equal hashes otherwise do not happen)
 */
export function drawLot(inputs: LotInputs, contestId: string, options: readonly OptionId[]): OptionId[] {
  const parts = [inputs.seed, inputs.closingRoot, ...inputs.nonces];
  if (parts.some((part) => part.length !== 32)) throw new RangeError('a lot is drawn from 32-byte strings');
  if (new Set(options).size !== options.length) throw new RangeError('an option stands twice in the lot');
  const hashed = options.map((option) => ({
    option,
    hash: hashParts([LOT, ...parts, utf8Bytes(contestId), utf8Bytes(option)]),
  }));
  return hashed.toSorted((a, b) => compareBytes(a.hash, b.hash)).map(({ option }) => option);
}

/**
 * The commitment to a seed that is published before the poll opens: SHA-256("sandoq/v1/lot-commitment", seed), parts
 * as in `drawLot`.
 * @throws RangeError when the seed is not 32 bytes
 */
export function lotCommitment(seed: Uint8Array): Uint8Array {
  if (seed.length !== 32) throw new RangeError('the seed of a lot is 32 bytes');
  return hashParts([LOT_COMMITMENT, seed]);
}

function hashParts(parts: readonly Uint8Array[]): Uint8Array {
  return sha256(concatBytes(...parts.flatMap((part) => [lengthOf(part), part])));
}

function lengthOf(part: Uint8Array): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, part.length);
  return length;
}
