import { useEffect, useState } from 'react';

// The bounds of (server's time − this page's monotonic clock), narrowed by every answer that carries the server's time.
// The device's own clock is never asked: it may be wrong by hours, or be set while the page is open.
let earliest = Number.NEGATIVE_INFINITY;
let latest = Number.POSITIVE_INFINITY;

/**
 * Learns from an answer that carried the server's time (whole seconds, rounded down).
 * @param sent when the request left, by `performance.now()`
 * @param received when the answer was here
 */
export function noteServerTime(serverTime: string, sent: number, received: number): void {
  const time = Date.parse(serverTime);
  const low = time - received;
  const high = time + 1000 - sent;
  earliest = Math.max(earliest, low);
  latest = Math.min(latest, high);
  if (earliest <= latest) return;
  // The page slept, or the server's clock was set: only the newest answer counts.
  earliest = low;
  latest = high;
}

/** Milliseconds since the epoch by the server's clock; the device's clock until the first answer is here. */
export function serverNow(): number {
  if (Number.isFinite(earliest)) return performance.now() + (earliest + latest) / 2;
  return Date.now();
}

/** The server's time, renewed each second. */
export function useServerNow(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
