import type { ContestOpening } from '@sandoq/protocol/voter';

let kept: { readonly tracker: string; readonly opening: readonly ContestOpening[] } | null = null;

/**
 * Keeps what opens the ballot just prepared, until it is cast or audited: in this page's memory alone, never on a disk,
 * for whoever has it can show the vote. One ballot at a time.
 */
export function keepOpening(tracker: string, opening: readonly ContestOpening[]): void {
  kept = { tracker, opening };
}

/** What opens the ballot with this tracker, or null: it was made by another page, or by this one before it was reloaded. */
export const openingOf = (tracker: string): readonly ContestOpening[] | null =>
  kept?.tracker === tracker ? kept.opening : null;

/** Forgets it: the ballot is cast, or the voter has left. */
export function forgetOpening(): void {
  kept = null;
}
