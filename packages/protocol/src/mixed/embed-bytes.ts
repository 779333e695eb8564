import { decodePoint, type Point } from '../group/index.ts';

/** How many bytes one point carries. */
export const BYTES_PER_POINT = 30;

/** How many encodings there are to try; a quarter of them are points, so that all fail once in 2^3399. */
const TRIES = 2 ** 13;

/**
 * The point that carries 30 bytes (protocol §9.5): of the 32-byte strings `2·(n mod 128) ‖ data ‖ ⌊n/128⌋`, n = 0, 1, 2 …,
 * the first that is the encoding of a point. How many are tried depends on the data (four on average); nobody but the
 * voter's own device can see that.
 */
export function embedBytes(data: Uint8Array): Point {
  if (data.length !== BYTES_PER_POINT) throw new RangeError('a point carries exactly 30 bytes');
  const encoding = new Uint8Array(32);
  encoding.set(data, 1);
  for (let n = 0; n < TRIES; n++) {
    encoding[0] = 2 * (n % 128);
    encoding[31] = Math.floor(n / 128);
    const point = decodePoint(encoding);
    if (point.ok) return point.value;
  }
  throw new RangeError('no encoding of these bytes is a point');
}

/** The 30 bytes that a point's encoding carries. Every point carries some. */
export const embeddedBytes = (point: Uint8Array): Uint8Array => point.slice(1, 31);
