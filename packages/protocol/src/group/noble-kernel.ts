import { ristretto255 } from '@noble/curves/ed25519.js';
import { pippenger } from '@noble/curves/abstract/curve.js';
import { bytesToNumberLE } from '@noble/curves/utils.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, err, ok, type Result } from '@sandoq/kernel';
import { nobleDiscreteLog } from './noble-discrete-log.ts';
import { IDENTITY, POINT_BYTES, decodePoint, encodePoint, isIdentity, type Point } from './point.ts';
import { checkScalars, countPoints, type BadPoint, type PublicKernel } from './public-kernel.ts';
import { SCALAR_BYTES } from './scalar.ts';

function decodeAll(points: Uint8Array): Result<Point[], BadPoint> {
  const decoded: Point[] = [];
  for (let index = 0; index < countPoints(points); index++) {
    const point = decodePoint(points.subarray(index * POINT_BYTES, (index + 1) * POINT_BYTES));
    if (!point.ok) return err({ code: 'bad-point', index });
    decoded.push(point.value);
  }
  return ok(decoded);
}

function product(points: Uint8Array, scalars: Uint8Array): Result<Point, BadPoint> {
  checkScalars(points, scalars);
  const decoded = decodeAll(points);
  if (!decoded.ok) return decoded;
  if (decoded.value.length === 0) return ok(IDENTITY);
  const numbers = decoded.value.map((_, i) =>
    bytesToNumberLE(scalars.subarray(i * SCALAR_BYTES, (i + 1) * SCALAR_BYTES)),
  );
  return ok(pippenger(ristretto255.Point, decoded.value, numbers));
}

/** The kernel on `@noble/curves`: slow, the reference of the tests, and what runs where WebAssembly does not. */
export const nobleKernel: PublicKernel = {
  multiScalarIsIdentity(points, scalars) {
    const sum = product(points, scalars);
    return sum.ok ? ok(isIdentity(sum.value)) : sum;
  },
  multiScalarMul(points, scalars) {
    const sum = product(points, scalars);
    return sum.ok ? ok(encodePoint(sum.value)) : sum;
  },
  sumPoints(points) {
    const decoded = decodeAll(points);
    return decoded.ok ? ok(encodePoint(decoded.value.reduce((a, b) => a.add(b), IDENTITY))) : decoded;
  },
  discreteLog(bytes, max) {
    const point = decodePoint(bytes);
    if (!point.ok) throw new RangeError('not a point');
    return nobleDiscreteLog(point.value, max);
  },
  sha256: (parts) => sha256(concatBytes(...parts)),
  sha512: (parts) => sha512(concatBytes(...parts)),
};
