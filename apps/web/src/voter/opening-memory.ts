import type { ContestOpening } from '@sandoq/protocol/voter';

/** What opens a vote: contest by contest, for each of its ballots. */
export type VoteOpening = readonly (readonly ContestOpening[])[];

let kept: { readonly tracker: string; readonly opening: VoteOpening } | null = null;

/**
 * Keeps what opens the vote just prepared, until it is cast or audited: in this page's memory alone, never on a disk,
 * for whoever has it can show the vote. One vote at a time.
 */
export function keepOpening(tracker: string, opening: VoteOpening): void {
  kept = { tracker, opening };
}

/** What opens the vote with this tracker, or null: it was made by another page, or by this one before it was reloaded. */
export const openingOf = (tracker: string): VoteOpening | null =>
  kept?.tracker === tracker ? kept.opening : null;

/** Forgets it: the vote is cast, or the voter has left. */
export function forgetOpening(): void {
  kept = null;
}
