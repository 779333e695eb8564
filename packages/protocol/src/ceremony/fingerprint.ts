import { bytesToHex, canonicalBytes, fromBase64Url } from '@sandoq/kernel';
import { digest } from '../encoding/index.ts';
import type { CeremonyCoefficients } from './ceremony-body.ts';

const CEREMONY_DIGITS = 20;
const TALLY_DIGITS = 40;
const GROUP = 4;

/** A digest as that many decimal digits, in groups of four. */
function inGroups(bytes: Uint8Array, count: number): readonly string[] {
  const number = BigInt(`0x${bytesToHex(bytes)}`) % 10n ** BigInt(count);
  const digits = number.toString().padStart(count, '0');
  return Array.from({ length: count / GROUP }, (_, i) => digits.slice(i * GROUP, (i + 1) * GROUP));
}

/**
 * What trustees compare by voice before they deal shares (protocol §7): five groups of four ASCII digits that follow from
 * the manifest and everybody's coefficients. It covers the bodies and not only their hashes, so that nobody can look for
 * a second ceremony with the same digits before the others have shown theirs.
 * @param manifest hash of the manifest. @param all everybody's coefficients, by trustee id.
 */
export function ceremonyFingerprint(
  manifest: string,
  all: readonly CeremonyCoefficients[],
): readonly string[] {
  const bytes = digest('ceremony-fingerprint', fromBase64Url(manifest), ...all.map(canonicalBytes));
  return inGroups(bytes, CEREMONY_DIGITS);
}

/**
 * What trustees compare by voice before they help with a count (protocol §7): ten groups of four ASCII digits that follow
 * from the key and the tally. Twice as many as for the keys: nobody is bound to a tally beforehand, so that a platform
 * could look for two tallies with one fingerprint, for which half the digits are the whole strength.
 * @param context hash of the `open` body. @param tally hash of the `tally` body; both base64url.
 */
export const tallyFingerprint = (context: string, tally: string): readonly string[] =>
  inGroups(digest('tally-fingerprint', fromBase64Url(context), fromBase64Url(tally)), TALLY_DIGITS);
