/** Lowest and highest value. */
export type Interval = readonly [low: bigint, high: bigint];

/** A vector of four signed 32-bit lanes with the interval that every one of them lies in. */
export class Lanes {
  constructor(code: string, bounds: Interval);
  readonly bounds: Interval;
  plus(other: Lanes): Lanes;
  times(other: Lanes): Lanes;
  shiftedRight(bits: number): Lanes;
  masked(mask: Lanes): Lanes;
  asLower(): Pairs;
}

/** A vector of four pairs of signed 16-bit numbers, with their intervals. */
export class Pairs {
  constructor(code: string, low: Interval, high: Interval);
  readonly low: Interval;
  readonly high: Interval;
  dot(other: Pairs): Lanes;
  plus(other: Pairs): Pairs;
  minus(other: Pairs): Pairs;
}
