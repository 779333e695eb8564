import { MAX_WEIGHT } from './credentials.ts';

/** 10^12, 5·10^11, 2·10^11, 10^11, …, 5, 2, 1. */
const DENOMINATIONS: readonly number[] = Array.from({ length: 12 }, (_, i) => 10 ** (11 - i))
  .flatMap((power) => [5 * power, 2 * power, power])
  .toSpliced(0, 0, MAX_WEIGHT);

/**
 * The weights of the credentials that a voter of a weight holds, descending (protocol §3.3): the fewest numbers of the
 * form 1, 2, 5 times a power of ten that add up to it. A weight that few voters have would name them where single votes
 * come out of a shuffle; these are had by many.
 * @throws RangeError when the weight is not an integer in 1…{@link MAX_WEIGHT}
 */
export function denominate(weight: number): readonly number[] {
  if (!Number.isInteger(weight) || weight < 1 || weight > MAX_WEIGHT) {
    throw new RangeError(`${weight} is not a weight`);
  }
  const parts: number[] = [];
  let rest = weight;
  for (const denomination of DENOMINATIONS) {
    for (; rest >= denomination; rest -= denomination) parts.push(denomination);
  }
  return parts;
}
