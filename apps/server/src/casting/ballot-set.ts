import { fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { setTracker } from '@sandoq/protocol';
import type { Deps } from '../deps.ts';
import { sequencerOf } from '../record/index.ts';

/** The ballots that a voter casts together, one for each credential: what the whole is called, and the tracker of each. */
export interface BallotSet {
  readonly tracker: Uint8Array;
  readonly trackers: readonly Uint8Array[];
}

/** {@link setTracker} of trackers as bytes. */
export const trackerOf = (trackers: readonly Uint8Array[]): Uint8Array =>
  trackers.length === 1 ? trackers[0]! : fromBase64Url(setTracker(trackers.map(toBase64Url)));

/** Waits until all bodies (their hashes) are in the log; false when that takes longer than `ms`. */
export async function allRecorded(
  deps: Deps,
  log: { readonly operatorId: string; readonly electionId: string },
  hashes: readonly Uint8Array[],
  ms: number,
): Promise<boolean> {
  const sequencer = sequencerOf(deps);
  const there = await Promise.all(hashes.map((hash) => sequencer.recorded(log, toBase64Url(hash), ms)));
  return there.every(Boolean);
}
