import { bytesToHex } from '@sandoq/kernel';
import { BASE, IDENTITY, encodePoint, multiply, type Point } from '../group/index.ts';

/** Finds v with `vG = P` for 0 ≤ v ≤ max; undefined when there is none. Public totals only. */
export type DiscreteLog = (point: Point) => number | undefined;

/** The first bytes of an encoding as a number: enough to look up, then confirmed. */
const fingerprint = (point: Point): string => bytesToHex(encodePoint(point).subarray(0, 12));

/**
 * Baby-step giant-step for totals up to `max`, with a table of about `√max` points (at least 1,024, at most 2^20)
 * that all searches share; grows only as far as totals need.
 */
export function discreteLog(max: number): DiscreteLog {
  const babySteps = Math.min(2 ** 20, Math.max(1024, Math.ceil(Math.sqrt(max))));
  const table = new Map<string, number>();
  let next: Point = IDENTITY;
  const known = (point: Point): number | undefined => {
    const print = fingerprint(point);
    const found = table.get(print);
    if (found !== undefined) return found;
    while (table.size < babySteps) {
      const value = table.size;
      const current = fingerprint(next);
      table.set(current, value);
      next = next.add(BASE);
      if (current === print) return value;
    }
    return undefined;
  };
  const giant = multiply(BASE, BigInt(babySteps)).negate();
  return (point) => {
    let rest = point;
    for (let base = 0; base <= max; base += babySteps) {
      const value = known(rest);
      if (value !== undefined) return base + value <= max ? base + value : undefined;
      rest = rest.add(giant);
    }
    return undefined;
  };
}
