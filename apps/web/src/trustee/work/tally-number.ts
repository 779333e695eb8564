import { bytesToHex, fromBase64Url } from '@sandoq/kernel';
import { digest } from '@sandoq/protocol';
import type { TrusteeMemory } from '../trustee-memory.ts';
import type { TallyRecord } from './tally-record.ts';
import { TaskFailed } from './read-record.ts';
import type { Fingerprint } from './tasks.ts';

const DIGITS = 40;
const GROUP = 4;

/**
 * What trustees compare by voice before they help with a count (protocol §7): ten groups of four ASCII digits that follow
 * from the key and the tally. Twice as many as for the keys: nobody is bound to a tally beforehand, so that a platform
 * could look for two tallies with one number, for which half the digits are the whole strength.
 */
export function tallyNumber({ context, tallyHash }: Pick<TallyRecord, 'context' | 'tallyHash'>): Fingerprint {
  const bytes = digest('tally-fingerprint', fromBase64Url(context), fromBase64Url(tallyHash));
  const number = BigInt(`0x${bytesToHex(bytes)}`) % 10n ** BigInt(DIGITS);
  const digits = number.toString().padStart(DIGITS, '0');
  return Array.from({ length: DIGITS / GROUP }, (_, i) => digits.slice(i * GROUP, (i + 1) * GROUP));
}

/**
 * Says whether the trustee found the number of this tally to be that of the others; so it is where there are no others.
 * @param others how many other persons hold the key, by the signed manifest
 * @throws TaskFailed `other-tally` when it was another tally that was compared on this device
 */
export function isTallyCompared(
  number: Fingerprint,
  { comparedTally }: TrusteeMemory,
  others: number,
): boolean {
  if (comparedTally !== undefined && comparedTally !== number.join('')) throw new TaskFailed('other-tally');
  return others === 0 || comparedTally !== undefined;
}
