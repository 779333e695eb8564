import { bytesToHex, canonicalBytes, fromBase64Url } from '@sandoq/kernel';
import { digest } from '../encoding/index.ts';
import type { CeremonyCoefficients } from './ceremony-body.ts';

const DIGITS = 20;
const GROUP = 4;

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
  const number = BigInt(`0x${bytesToHex(bytes)}`) % 10n ** BigInt(DIGITS);
  const digits = number.toString().padStart(DIGITS, '0');
  return Array.from({ length: DIGITS / GROUP }, (_, i) => digits.slice(i * GROUP, (i + 1) * GROUP));
}
