import { concatBytes } from '@sandoq/kernel';
import { BASE, encodePoint } from './point.ts';
import type { PublicKernel } from './public-kernel.ts';
import { ORDER, encodeScalar } from './scalar.ts';
import type { WasmModule } from './wasm-module.ts';

/** How many multiples of G the table of baby steps holds at first, at most, and how fast it grows. */
const LEAST = 2 ** 10;
const MOST = 2 ** 20;
const FACTOR = 4;

const G = encodePoint(BASE);
const negative = (n: number): bigint => (ORDER - BigInt(n)) % ORDER;

/**
 * Baby steps and giant steps in the kernel. A table of n multiples of G answers for 2n − 1 around every giant step; it
 * grows when half as many giant steps were taken, so that what is small is found at once whatever the bound.
 */
export function wasmDiscreteLog(
  module: WasmModule,
  kernel: Pick<PublicKernel, 'multiScalarIsIdentity' | 'multiScalarMul'>,
): PublicKernel['discreteLog'] {
  const { wasm } = module;

  function product(points: Uint8Array, ...scalars: readonly bigint[]): Uint8Array {
    const sum = kernel.multiScalarMul(points, concatBytes(...scalars.map(encodeScalar)));
    if (!sum.ok) throw new RangeError('not a point');
    return sum.value;
  }

  function isMultiple(point: Uint8Array, value: number): boolean {
    const scalars = concatBytes(encodeScalar(1n), encodeScalar(negative(value)));
    const same = kernel.multiScalarIsIdentity(concatBytes(point, G), scalars);
    return same.ok && same.value;
  }

  /** Extends the table to `size` multiples and gets ready to search from `centre` on, by steps of `stride`. */
  function begin(point: Uint8Array, size: number, centre: number, stride: number): void {
    const start = product(concatBytes(point, G), 1n, negative(centre));
    const step = product(G, negative(stride));
    module.points.set(G);
    wasm.extendLogarithms(size);
    module.points.set(start);
    module.points.set(step, start.length);
    wasm.beginSearch();
  }

  /** How far the table may grow, and how many multiples it holds. */
  let room = 0;
  let built = LEAST;

  return (point, max) => {
    const largest = Math.min(MOST, Math.max(LEAST, 2 ** Math.ceil(Math.log2(max / 2 + 1) / 2)));
    if (largest > room) {
      wasm.openLogarithms(Math.log2(largest) + 1);
      [room, built] = [largest, LEAST];
    }
    let base = 0;
    for (let size = built; base <= max; size = Math.min(size * FACTOR, room)) {
      built = size;
      const stride = 2 * size - 1;
      const last = size >= largest ? max : Math.min(max, base + (stride * size) / 2);
      while (base <= last) {
        const centre = base + size - 1;
        begin(point, size, centre, stride);
        const steps = Math.floor((last - base) / stride) + 1;
        const taken = wasm.search(steps);
        base += (taken < 0 ? steps : taken + 1) * stride;
        if (taken < 0) continue;
        const offset = wasm.searchResult();
        const value = centre + taken * stride + (offset & 1 ? -(offset >>> 1) : offset >>> 1);
        if (value <= max && isMultiple(point, value)) return value;
      }
    }
    return undefined;
  };
}
