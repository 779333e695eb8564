import type { BallotStatus } from '@sandoq/contract';
import { sameBytes, toBase64Url } from '@sandoq/kernel';
import { refused } from './refusals.ts';
import type { VoterState } from './store.ts';

/**
 * What stands already, when the same ballot comes again.
 * @throws already-voted when another one was cast and voting again is not allowed
 */
export function castBefore(
  { castTracker, revoting }: Pick<VoterState, 'castTracker' | 'revoting'>,
  tracker: Uint8Array,
): BallotStatus | undefined {
  if (castTracker === null) return undefined;
  if (sameBytes(castTracker, tracker)) return { stage: 'confirmed', tracker: toBase64Url(tracker) };
  if (!revoting) throw refused('already-voted');
  return undefined;
}
