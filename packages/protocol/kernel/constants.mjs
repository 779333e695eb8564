import { PRIME } from './field-code.mjs';

function power(base, exponent) {
  let result = 1n;
  for (let b = base, e = exponent; e > 0n; e >>= 1n, b = (b * b) % PRIME)
    if (e & 1n) result = (result * b) % PRIME;
  return result;
}
const inverse = (n) => power(((n % PRIME) + PRIME) % PRIME, PRIME - 2n);

const D = ((PRIME - 121665n) * inverse(121666n)) % PRIME;
const SQRT_M1 = power(2n, (PRIME - 1n) / 4n);

/** 1 / sqrt(a − d) with a = −1, the nonnegative root (RFC 9496 §4.1). */
const INVSQRT_A_MINUS_D = 54469307008909316920995813868745141605393597292927456921205312896311721017578n;
if ((INVSQRT_A_MINUS_D ** 2n * (-1n - D) - 1n) % PRIME !== 0n)
  throw new RangeError('INVSQRT_A_MINUS_D is wrong');

/** The numbers of the curve that formulas use, modulo p. */
export const CONSTANTS = {
  ZERO: 0n,
  ONE: 1n,
  HALF: inverse(2n),
  MINUS_D: -D,
  TWO_D: 2n * D,
  FOUR_D: 4n * D,
  INVERSE_D: inverse(D),
  SQRT_M1,
  INVSQRT_A_MINUS_D,
};
