/**
 * When a voting session ends: a fixed time after login, or when the poll closes if that is sooner. Nothing the voter
 * does prolongs it.
 * @param startedAt, closes milliseconds since the epoch. @param length how long one login may vote, in milliseconds
 */
export const votingSessionEnds = (startedAt: number, closes: number, length: number): number =>
  Math.min(startedAt + length, closes);
