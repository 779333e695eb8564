import { bytesToHex } from '@sandoq/kernel';
import { BASE, IDENTITY, encodePoint, multiply, type Point } from './point.ts';

/** The first bytes of an encoding: enough to tell points apart. */
const fingerprint = (point: Point): string => bytesToHex(encodePoint(point).subarray(0, 16));

/** Multiples of G by their fingerprints, from 0 on, as far as searches needed them. */
const table = new Map<string, number>();
let next: Point = IDENTITY;

/** The number of a point among the first `babySteps` multiples of G. */
function known(point: Point, babySteps: number): number | undefined {
  const print = fingerprint(point);
  while (!table.has(print) && table.size < babySteps) {
    table.set(fingerprint(next), table.size);
    next = next.add(BASE);
  }
  const value = table.get(print);
  return value !== undefined && value < babySteps ? value : undefined;
}

/** Finds v with vG = P for 0 ≤ v ≤ max by baby steps and giant steps; the table is shared by all searches. */
export function nobleDiscreteLog(point: Point, max: number): number | undefined {
  const babySteps = Math.min(2 ** 20, Math.max(1024, Math.ceil(Math.sqrt(max))));
  const giant = multiply(BASE, BigInt(babySteps)).negate();
  let rest = point;
  for (let base = 0; base <= max; base += babySteps) {
    const value = known(rest, babySteps);
    if (value !== undefined) return base + value <= max ? base + value : undefined;
    rest = rest.add(giant);
  }
  return undefined;
}
