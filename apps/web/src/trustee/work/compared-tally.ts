import type { TrusteeMemory } from '../trustee-memory.ts';
import { TaskFailed } from './read-record.ts';
import type { Fingerprint } from './tasks.ts';

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
