/** A 64-bit signed expression with the interval its value lies in. */
export class Term {
  constructor(code: string, low: bigint, high: bigint);
  readonly low: bigint;
  readonly high: bigint;
  plus(other: Term): Term;
  minus(other: Term): Term;
  times(other: Term): Term;
  shiftedRight(bits: number): Term;
  masked(bits: number): Term;
}
