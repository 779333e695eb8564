import { timingSafeEqual } from 'node:crypto';
import { toAsciiDigits, toPersianDigits } from '@sandoq/persian';
import type { Random, Sealer } from '../../platform/index.ts';

/** How long a code is valid, and how long to wait for another one (about two minutes). */
export const CODE_LIFE_MS = 2 * 60_000;

/** A random code of so many digits. */
export const makeCode = (random: Random, digits: number): string =>
  Array.from({ length: digits }, () => String(random.integer(10))).join('');

/** What is kept of a code: a keyed hash that is bound to its login. */
export const hashCode = (sealer: Sealer, loginId: string, code: string): Uint8Array =>
  sealer.keyedHash('login-code', `${loginId} ${code}`);

/** Whether what was typed (in any digit set, with spaces) is the code that was sent. */
export function isCode(sealer: Sealer, loginId: string, typed: string, kept: Uint8Array): boolean {
  const code = toAsciiDigits(typed).replace(/[\s\u200b-\u200f-]/g, '');
  return timingSafeEqual(hashCode(sealer, loginId, code), kept);
}

/**
 * The message with a code. The last line is the form of domain-bound codes (WICG), which phones offer to fill in on
 * this host only.
 */
export function codeMessage(what: string, code: string, publicUrl: string): string {
  return [
    `${what}: ${toPersianDigits(code)}`,
    'این کد را به هیچ‌کس نگویید.',
    '',
    `@${new URL(publicUrl).hostname} #${code}`,
  ].join('\n');
}
