/** Fixed-point decimals as bigints scaled by 10^digits, for the statutes that prescribe a number of decimals. */
export interface FixedDecimal {
  /** The number 1. */
  readonly one: bigint;
  /** The decimal text of a value, all digits shown. */
  readonly text: (value: bigint) => string;
}

/** Fixed-point arithmetic with so many decimals; values are never negative. */
export function fixedDecimal(digits: number): FixedDecimal {
  const one = 10n ** BigInt(digits);
  return {
    one,
    text: (value) => `${value / one}.${String(value % one).padStart(digits, '0')}`,
  };
}

/** a / b rounded up, for values that are not negative. */
export const divideUp = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;
