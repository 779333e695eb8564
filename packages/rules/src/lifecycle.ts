import { err, ok } from '@sandoq/kernel';
import type { Result } from '@sandoq/kernel';

/**
 * Where an election stands. `sealed`: manifest, ceremony and credential list are in the record and cannot change any
 * more; invitations may go out. `tallied`: the result is in the record. `published`: it is announced.
 */
export type ElectionState = 'draft' | 'sealed' | 'open' | 'closed' | 'tallied' | 'published';

/** What can be done to an election as a whole. */
export type ElectionAct = 'seal' | 'invite' | 'open' | 'extend' | 'close' | 'tally' | 'publish';

/** An election as the lifecycle sees it. Times are milliseconds since the Unix epoch. */
export interface ElectionTimes {
  readonly state: ElectionState;
  readonly opens: number;
  /** The closing time in force, extensions included. */
  readonly closes: number;
}

/** Who acts: a person entitled to it, or the product's own clock. */
export type Actor = 'organizer' | 'clock';

/** Why an act is refused now. */
export type ActRefusal =
  /** The state does not allow the act; `state` is where the election stands. */
  | { readonly code: 'wrong-state'; readonly state: ElectionState }
  /** The act is only allowed from `from` on. */
  | { readonly code: 'too-early'; readonly from: number }
  /** The closing time has passed. */
  | { readonly code: 'too-late'; readonly closes: number };

/** An allowed act: the state after it and, for a close, whether it comes before the closing time (the record says so). */
export interface AllowedAct {
  readonly state: ElectionState;
  readonly early: boolean;
}

const ALLOWED: Readonly<Record<ElectionAct, { from: readonly ElectionState[]; to?: ElectionState }>> = {
  seal: { from: ['draft'], to: 'sealed' },
  invite: { from: ['sealed', 'open'] },
  open: { from: ['sealed'], to: 'open' },
  extend: { from: ['sealed', 'open'] },
  close: { from: ['open'], to: 'closed' },
  tally: { from: ['closed'], to: 'tallied' },
  publish: { from: ['tallied'], to: 'published' },
};

/**
 * Decides whether an act is allowed now, and what state it leads to.
 * - Nothing opens before `opens`: not by the clock, not by the organiser.
 * - Sealing, inviting and opening make no sense once `closes` has passed. An election that missed its whole period
 *   (an outage) must be extended first, in public.
 * - The clock closes at `closes` or later; the organiser may close before, which the record shows as early.
 * @param now server time, milliseconds since the epoch
 */
export function decideAct(
  election: ElectionTimes,
  act: ElectionAct,
  actor: Actor,
  now: number,
): Result<AllowedAct, ActRefusal> {
  const { state, opens, closes } = election;
  const { from, to } = ALLOWED[act];
  if (!from.includes(state)) return err({ code: 'wrong-state', state });
  if (act === 'open' && now < opens) return err({ code: 'too-early', from: opens });
  if ((act === 'seal' || act === 'invite' || act === 'open') && now >= closes) {
    return err({ code: 'too-late', closes });
  }
  const early = act === 'close' && now < closes;
  if (early && actor === 'clock') return err({ code: 'too-early', from: closes });
  return ok({ state: to ?? state, early });
}

/** Why a closing time cannot be moved. */
export type ExtensionRefusal = ActRefusal | { readonly code: 'not-later'; readonly closes: number };

/**
 * Decides whether the closing time may be moved to `newCloses`: only later than the one in force and than now, and only
 * while the poll is not closed. An open poll must be extended before `closes`, for it ends then even when the clock is
 * late to close it; one that never opened (it missed its whole period) may be extended after.
 */
export function decideExtension(
  election: ElectionTimes,
  newCloses: number,
  now: number,
): Result<{ readonly closes: number }, ExtensionRefusal> {
  const decision = decideAct(election, 'extend', 'organizer', now);
  if (!decision.ok) return decision;
  if (election.state === 'open' && now >= election.closes) {
    return err({ code: 'too-late', closes: election.closes });
  }
  // So written, it refuses what is no number too.
  if (!(newCloses > election.closes && newCloses > now)) {
    return err({ code: 'not-later', closes: election.closes });
  }
  return ok({ closes: newCloses });
}

/** Why a vote cannot be cast now. */
export type CastingRefusal =
  | { readonly code: 'not-open-yet'; readonly opens: number }
  | { readonly code: 'poll-closed'; readonly closes: number };

/**
 * Whether votes may be cast: the election is open and server time is at or after `opens` and before `closes`. The
 * closing time counts even while the state still says open, because the job that closes may come late.
 * @returns the milliseconds left until the poll closes
 */
export function decideCasting(
  election: ElectionTimes,
  now: number,
): Result<{ readonly remaining: number }, CastingRefusal> {
  const { state, opens, closes } = election;
  const over = state === 'closed' || state === 'tallied' || state === 'published';
  if (over || now >= closes) return err({ code: 'poll-closed', closes });
  if (state !== 'open' || now < opens) return err({ code: 'not-open-yet', opens });
  return ok({ remaining: closes - now });
}
