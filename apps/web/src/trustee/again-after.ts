import type { Failure } from '../app/api.ts';

/** How long a trustee's page waits before it tries again by itself, milliseconds. */
export const AGAIN_MS = 4_000;
const TOO_MANY = 429;
const SERVER_FAULT = 500;

/**
 * How long to wait before a trustee's step is sent again, in milliseconds; null when what was answered to it is final. A
 * lost line, a server that is starting, stopping, full or has failed once, and a turn that comes in a moment all pass.
 */
export function againAfter(failure: Failure): number | null {
  if (failure.kind === 'unreachable') return AGAIN_MS;
  const { status, code, retryAfterSeconds = 0 } = failure.problem;
  const passes = status >= SERVER_FAULT || status === TOO_MANY || code === 'trustee-turn';
  return passes ? Math.max(AGAIN_MS, retryAfterSeconds * 1000) : null;
}
