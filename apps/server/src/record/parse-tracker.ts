import { fromBase64Url, hexToBytes } from '@sandoq/kernel';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten bytes of the sixteen characters people read (O counts as 0, I and L as 1, as Crockford says), or undefined. */
function fromDisplayed(text: string): Uint8Array | undefined {
  const letters = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (letters.length !== 16) return undefined;
  let bits = 0n;
  for (const letter of letters) {
    const value = CROCKFORD.indexOf(letter);
    if (value < 0) return undefined;
    bits = (bits << 5n) | BigInt(value);
  }
  return Uint8Array.from({ length: 10 }, (_, i) => Number((bits >> BigInt(72 - 8 * i)) & 255n));
}

/**
 * Reads a tracker as people and addresses write it: `7ZK3-0QFD-M2XW-9T4A` in any case with or without hyphens, 64 hex
 * digits, or base64url. @returns its first ten or all 32 bytes, or undefined.
 */
export function parseTracker(text: string): Uint8Array | undefined {
  if (/^[0-9a-fA-F]{64}$/.test(text)) return hexToBytes(text.toLowerCase());
  if (/^[A-Za-z0-9_-]{43}$/.test(text)) {
    try {
      return fromBase64Url(text);
    } catch {
      return undefined;
    }
  }
  return fromDisplayed(text);
}
