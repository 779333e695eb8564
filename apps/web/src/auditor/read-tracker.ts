import { toAsciiDigits } from '@sandoq/persian';

/**
 * Reads a tracker as people type it: the form of the receipt (16 characters of Crockford's base32, any case, hyphens
 * and spaces anywhere, o for 0, i and l for 1, Persian digits), the hash in 64 hex digits, or the hash in base64url.
 * @returns the form to ask the server for, or null when it is none of these
 */
export function readTracker(typed: string): string | null {
  const text = toAsciiDigits(typed).replace(/[\s\u200c\u200e\u200f]/g, '');
  if (/^[0-9a-fA-F]{64}$/.test(text)) return text.toLowerCase();
  if (/^[A-Za-z0-9_-]{43}$/.test(text)) return text;
  const short = text
    .replace(/[-‐‑–—−ـ]/g, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(short) ? short : null;
}
