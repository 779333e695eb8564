import { carry } from './field';
import { BUCKETS, DIGITS, ELEMENT, FILLED, QUAD, TABLE } from './layout';
import {
  NEUTRAL_QUAD,
  addPointQuads,
  addPreparedQuad,
  fromOppositeQuad,
  fromPreparedQuad,
  subtractPreparedQuad,
} from './quad-field';
import { laneToElement } from './quads';
import { window, windows } from './scalars';

const RUNNING: usize = memory.data(160, 16);
const WINDOW_SUM: usize = memory.data(160, 16);

/** Sets a quad to the neutral element (0, 1, 1, 0). */
export function setNeutral(quad: usize): void {
  memory.copy(quad, NEUTRAL_QUAD, QUAD);
}

/** Writes the point of a quad as four elements one after another. */
export function toPoint(out: usize, quad: usize): void {
  for (let lane: usize = 0; lane < 4; lane++) {
    const element = out + lane * ELEMENT;
    laneToElement(element, quad, lane);
    carry(element, element);
  }
}

/** Adds digit · (prepared point) to its bucket. */
function addToBucket(digit: i32, prepared: usize): void {
  const index = <usize>(digit < 0 ? -digit : digit) - 1;
  const bucket = BUCKETS + index * QUAD;
  if (load<u8>(FILLED + index)) {
    if (digit > 0) addPreparedQuad(bucket, bucket, prepared);
    else subtractPreparedQuad(bucket, bucket, prepared);
    return;
  }
  store<u8>(FILLED + index, 1);
  if (digit > 0) fromPreparedQuad(bucket, prepared);
  else fromOppositeQuad(bucket, prepared);
}

/** WINDOW_SUM = Σ (index + 1) · bucket; false when all buckets are empty. */
function sumBuckets(buckets: i32): bool {
  let running = false;
  let summed = false;
  for (let i = buckets - 1; i >= 0; i--) {
    if (load<u8>(FILLED + <usize>i)) {
      const bucket = BUCKETS + <usize>i * QUAD;
      if (running) addPointQuads(RUNNING, RUNNING, bucket);
      else memory.copy(RUNNING, bucket, QUAD);
      running = true;
    }
    if (!running) continue;
    if (summed) addPointQuads(WINDOW_SUM, WINDOW_SUM, RUNNING);
    else memory.copy(WINDOW_SUM, RUNNING, QUAD);
    summed = true;
  }
  return summed;
}

/**
 * out = Σ sᵢ·Pᵢ over the digits written and the prepared points, by Pippenger's buckets: window after window from the top,
 * every point is added to the bucket of its digit, and the buckets are summed, each as often as its digit says.
 */
export function multiplyPrepared(out: usize, count: i32): void {
  const buckets = 1 << (window - 1);
  setNeutral(out);
  for (let w = windows - 1; w >= 0; w--) {
    for (let i = 0; i < window; i++) addPointQuads(out, out, out);
    memory.fill(FILLED, 0, buckets);
    const digits = DIGITS + ((<usize>(w * count)) << 1);
    for (let i = 0; i < count; i++) {
      const digit = <i32>load<i16>(digits + ((<usize>i) << 1));
      if (digit !== 0) addToBucket(digit, TABLE + <usize>i * QUAD);
    }
    if (sumBuckets(buckets)) addPointQuads(out, out, WINDOW_SUM);
  }
}
