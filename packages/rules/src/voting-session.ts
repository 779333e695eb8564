/** How long one login may vote: 20 minutes (S0-14), in milliseconds. */
export const VOTING_SESSION_MS = 20 * 60_000;

/** How long before its end a voting session warns, in milliseconds. */
export const SESSION_WARNING_MS = 2 * 60_000;

/**
 * When a voting session ends: a fixed time after login, or when the poll closes if that is sooner. Nothing the voter
 * does prolongs it.
 * @param startedAt, closes milliseconds since the epoch
 */
export const votingSessionEnds = (startedAt: number, closes: number, length = VOTING_SESSION_MS): number =>
  Math.min(startedAt + length, closes);

/** Milliseconds left of a session that ends at `endsAt`, never negative, and whether to warn or to say it is over. */
export function votingSessionLeft(
  endsAt: number,
  now: number,
): { readonly remaining: number; readonly phase: 'running' | 'warning' | 'over' } {
  const remaining = Math.max(0, endsAt - now);
  const phase = remaining === 0 ? 'over' : remaining <= SESSION_WARNING_MS ? 'warning' : 'running';
  return { remaining, phase };
}
