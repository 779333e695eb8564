import { areDistinct, compareBytes, utf8Bytes } from '@sandoq/kernel';
import { digest, type LotInputs } from '@sandoq/protocol';
import type { OptionId } from './contest.ts';

/**
 * Draws the lot of a contest: options ascending by D("lot", seed, closing root, each nonce, contest id, option id)
 * (protocol.md §3.8). Each option has its own hash, so the order of some options is the same whether or not others are
 * drawn with them.
 * @throws RangeError when an input is not 32 bytes, or an option stands twice (equal hashes otherwise do not happen)
 */
export function drawLot(inputs: LotInputs, contestId: string, options: readonly OptionId[]): OptionId[] {
  const parts = [inputs.seed, inputs.closingRoot, ...inputs.nonces];
  if (parts.some((part) => part.length !== 32)) throw new RangeError('a lot is drawn from 32-byte strings');
  if (!areDistinct(options)) throw new RangeError('an option stands twice in the lot');
  const hashed = options.map((option) => ({
    option,
    hash: digest('lot', ...parts, utf8Bytes(contestId), utf8Bytes(option)),
  }));
  return hashed.toSorted((a, b) => compareBytes(a.hash, b.hash)).map(({ option }) => option);
}

/**
 * The commitment to a seed that is published before the poll opens: D("lot-commitment", seed) (protocol.md §3.1).
 * @throws RangeError when the seed is not 32 bytes
 */
export function lotCommitment(seed: Uint8Array): Uint8Array {
  if (seed.length !== 32) throw new RangeError('the seed of a lot is 32 bytes');
  return digest('lot-commitment', seed);
}
