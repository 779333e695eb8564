import { fromBase64Url, toBase64Url } from '@sandoq/kernel';
import {
  IDENTITY,
  addScalars,
  decodePoint,
  decodeScalar,
  encodePoint,
  multiply,
  multiplyScalars,
  type Point,
} from '../group/index.ts';
import type { CeremonyCoefficients } from './ceremony-body.ts';

function point(encoded: string): Point {
  const decoded = decodePoint(fromBase64Url(encoded));
  if (!decoded.ok) throw new RangeError('not a point');
  return decoded.value;
}

/**
 * The joint key `Y = Σ coefficients_i[0]`, base64url.
 * @throws RangeError when a coefficient is not a point; check the bodies first.
 */
export function jointKey(all: readonly CeremonyCoefficients[]): string {
  const sum = all.reduce((Y, { coefficients }) => Y.add(point(coefficients[0]!)), IDENTITY);
  return toBase64Url(encodePoint(sum));
}

/** The value in the exponent of a trustee's polynomial at x: `Σ_k x^k · coefficients[k]`. Public data. */
export function commitmentAt({ coefficients }: Pick<CeremonyCoefficients, 'coefficients'>, x: number): Point {
  return coefficients.reduceRight((acc, c) => multiply(acc, BigInt(x)).add(point(c)), IDENTITY);
}

/** Trustee j's verification key `V_j = Σ_i Σ_k j^k · coefficients_i[k]`, base64url. Public data. */
export function verificationKey(all: readonly CeremonyCoefficients[], trustee: number): string {
  const sum = all.reduce((V, body) => V.add(commitmentAt(body, trustee)), IDENTITY);
  return toBase64Url(encodePoint(sum));
}

/** The verification keys of all trustees, by trustee. Public data. */
export const verificationKeys = (all: readonly CeremonyCoefficients[]): ReadonlyMap<number, string> =>
  new Map(all.map(({ trustee }) => [trustee, verificationKey(all, trustee)]));

/** The value of a polynomial of base64url scalars at x, mod ℓ. @throws RangeError when a scalar is not canonical. */
export function evaluatePolynomial(polynomial: readonly string[], x: number): bigint {
  return polynomial.reduceRight((acc, encoded) => {
    const a = decodeScalar(fromBase64Url(encoded));
    if (!a.ok) throw new RangeError('not a scalar');
    return addScalars(multiplyScalars(acc, BigInt(x)), a.value);
  }, 0n);
}
