import {
  INVERSE_D,
  MINUS_INVERSE_D,
  ONE,
  ZERO,
  addExtended,
  addPrepared,
  double,
  fromPrepared,
  subtractPrepared,
} from './field';
import { copyElement } from './element';
import { BUCKETS, DIGITS, ELEMENT, FILLED, POINT, PREPARED, TABLE } from './layout';
import { window, windows } from './scalars';

const RUNNING: usize = memory.data(144, 4);
const WINDOW_SUM: usize = memory.data(144, 4);

/** The neutral element (0 : 1 : 1 : 0). */
export function setIdentity(p: usize): void {
  copyElement(p, ZERO);
  copyElement(p + ELEMENT, ONE);
  copyElement(p + 2 * ELEMENT, ONE);
  copyElement(p + 3 * ELEMENT, ZERO);
}

/** Adds digit · (prepared point) to its bucket. */
function addToBucket(digit: i32, prepared: usize): void {
  const index = <usize>(digit < 0 ? -digit : digit) - 1;
  const bucket = BUCKETS + index * POINT;
  const minus = prepared + ELEMENT;
  const product = prepared + 2 * ELEMENT;
  if (load<u8>(FILLED + index)) {
    if (digit > 0) addPrepared(bucket, bucket, prepared, minus, product);
    else subtractPrepared(bucket, bucket, prepared, minus, product);
    return;
  }
  store<u8>(FILLED + index, 1);
  if (digit > 0) fromPrepared(bucket, prepared, minus, product, INVERSE_D);
  else fromPrepared(bucket, minus, prepared, product, MINUS_INVERSE_D);
}

/** WINDOW_SUM = Σ (index + 1) · bucket; false when all buckets are empty. */
function sumBuckets(buckets: i32): bool {
  let running = false;
  let summed = false;
  for (let i = buckets - 1; i >= 0; i--) {
    if (load<u8>(FILLED + <usize>i)) {
      const bucket = BUCKETS + <usize>i * POINT;
      if (running) addExtended(RUNNING, RUNNING, bucket);
      else memory.copy(RUNNING, bucket, POINT);
      running = true;
    }
    if (!running) continue;
    if (summed) addExtended(WINDOW_SUM, WINDOW_SUM, RUNNING);
    else memory.copy(WINDOW_SUM, RUNNING, POINT);
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
  setIdentity(out);
  for (let w = windows - 1; w >= 0; w--) {
    for (let i = 0; i < window; i++) double(out, out);
    memory.fill(FILLED, 0, buckets);
    const digits = DIGITS + ((<usize>(w * count)) << 1);
    for (let i = 0; i < count; i++) {
      const digit = <i32>load<i16>(digits + ((<usize>i) << 1));
      if (digit !== 0) addToBucket(digit, TABLE + <usize>i * PREPARED);
    }
    if (sumBuckets(buckets)) addExtended(out, out, WINDOW_SUM);
  }
}
