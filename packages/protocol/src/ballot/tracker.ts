import { bytesToHex, concatBytes, fromBase64Url, hexToBytes, toBase64Url } from '@sandoq/kernel';
import { CROCKFORD, foldCrockford, foldDigits } from '../encoding/crockford.ts';
import { exactBytes, hashBytes } from '../encoding/index.ts';

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

/** A tracker that somebody wrote. */
export type WrittenTracker = {
  /** In one spelling: sixteen characters without hyphens, 64 lower-case hex digits, or base64url, as it was written. */
  readonly text: string;
  /** The first ten bytes of the hash, or all 32. */
  readonly start: Uint8Array;
};

/** The ten bytes of sixteen characters, or undefined when they are others. */
function shownBytes(text: string): Uint8Array | undefined {
  const values = [...text].map((character) => CROCKFORD.indexOf(character));
  if (values.length !== 16 || values.includes(-1)) return undefined;
  const bits = values.reduce((all, value) => (all << 5n) | BigInt(value), 0n);
  return Uint8Array.from({ length: 10 }, (_, i) => Number((bits >> BigInt(72 - 8 * i)) & 255n));
}

/**
 * Reads a tracker as people and addresses write it: as it is shown (any case, spaces and hyphens anywhere, O for 0, I and
 * L for 1), in 64 hex digits, or in base64url; with Persian digits too. @returns undefined when it is none of these
 */
export function readTracker(written: string): WrittenTracker | undefined {
  const text = foldDigits(written).replace(/[\s\u200c\u200e\u200f]/g, '');
  if (/^[0-9a-fA-F]{64}$/.test(text)) return { text: text.toLowerCase(), start: hexToBytes(text) };
  const hash = exactBytes(text, 32);
  if (hash !== undefined) return { text, start: hash };
  const shown = foldCrockford(text);
  const start = shownBytes(shown);
  return start && { text: shown, start };
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
