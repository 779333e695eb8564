import { bytesToHex, concatBytes, fromBase64Url, hexToBytes, toBase64Url } from '@sandoq/kernel';
import { hashBytes } from '../encoding/index.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How a tracker (hash of a ballot in base64url) is shown to people: four groups of four, `7ZK3-0QFD-M2XW-9T4A`. */
export function displayTracker(tracker: string): string {
  let bits = 0n;
  for (const byte of fromBase64Url(tracker).subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  const characters = Array.from(
    { length: 16 },
    (_, i) => CROCKFORD[Number((bits >> BigInt(75 - 5 * i)) & 31n)]!,
  );
  return [0, 4, 8, 12].map((at) => characters.slice(at, at + 4).join('')).join('-');
}

/**
 * What the ballots that one voter casts together are called: of one ballot its tracker, of several SHA-256 over their
 * trackers (32 bytes each, in the order of the voter's credentials). It stands nowhere in the record, which joins nothing.
 */
export const setTracker = (trackers: readonly string[]): string =>
  trackers.length === 1 ? trackers[0]! : hashBytes(concatBytes(...trackers.map(fromBase64Url)));

/** A hash of the record as 64 hex digits, for addresses and body paths. */
export const hashToHex = (hash: string): string => bytesToHex(fromBase64Url(hash));

/** The hash that 64 lower-case hex digits spell. @throws RangeError when they are not. */
export function hexToHash(hex: string): string {
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new RangeError('not 64 lower-case hex digits');
  return toBase64Url(hexToBytes(hex));
}
