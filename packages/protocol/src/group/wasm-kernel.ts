import { err, fromBase64Url, ok, type Result } from '@sandoq/kernel';
import { POINT_BYTES } from './point.ts';
import { checkHints, checkScalars, countPoints, type BadPoint, type PublicKernel } from './public-kernel.ts';
import { WASM_KERNEL } from './wasm-kernel-bytes.ts';

/** What kernel.ts exports. The calls that decode give −1, or the index of an encoding that was refused. */
interface Exports extends WebAssembly.Exports {
  readonly memory: WebAssembly.Memory;
  allocate(): void;
  capacity(): number;
  pointsAddress(): number;
  scalarsAddress(): number;
  hintsAddress(): number;
  writeHints(count: number): number;
  begin(): void;
  addProducts(count: number, hinted: boolean): number;
  addPoints(count: number, hinted: boolean): number;
  totalIsIdentity(): number;
  encodeTotal(): void;
}

function kernelOf(instance: WebAssembly.Instance): PublicKernel {
  const wasm = instance.exports as Exports;
  wasm.allocate();
  const capacity = wasm.capacity();
  const area = (address: number) => new Uint8Array(wasm.memory.buffer, address, capacity * 32);
  const pointArea = area(wasm.pointsAddress());
  const scalarArea = area(wasm.scalarsAddress());
  const hintArea = area(wasm.hintsAddress());

  /** Calls `step` for runs of points that fit, with the place of the first byte and how many there are. */
  function inRuns(
    points: Uint8Array,
    step: (place: number, count: number) => number,
  ): Result<void, BadPoint> {
    const count = countPoints(points);
    const most = Math.ceil(count / Math.ceil(count / capacity));
    for (let from = 0; from < count; from += most) {
      const length = Math.min(most, count - from);
      pointArea.set(points.subarray(from * POINT_BYTES, (from + length) * POINT_BYTES));
      const refused = step(from * POINT_BYTES, length);
      if (refused >= 0) return err({ code: 'bad-point', index: from + refused });
    }
    return ok(undefined);
  }

  function total(points: Uint8Array, scalars?: Uint8Array, hints?: Uint8Array): Result<void, BadPoint> {
    if (scalars) checkScalars(points, scalars);
    if (hints) checkHints(points, hints);
    wasm.begin();
    return inRuns(points, (place, count) => {
      if (hints) hintArea.set(hints.subarray(place, place + count * 32));
      if (!scalars) return wasm.addPoints(count, hints !== undefined);
      scalarArea.set(scalars.subarray(place, place + count * 32));
      return wasm.addProducts(count, hints !== undefined);
    });
  }

  function encoded(sum: Result<void, BadPoint>): Result<Uint8Array, BadPoint> {
    if (!sum.ok) return sum;
    wasm.encodeTotal();
    return ok(pointArea.slice(0, POINT_BYTES));
  }

  return {
    multiScalarIsIdentity(points, scalars, hints) {
      const sum = total(points, scalars, hints);
      return sum.ok ? ok(wasm.totalIsIdentity() !== 0) : sum;
    },
    multiScalarMul: (points, scalars, hints) => encoded(total(points, scalars, hints)),
    sumPoints: (points, hints) => encoded(total(points, undefined, hints)),
    hintsOf(points) {
      const hints = new Uint8Array(points.length);
      const written = inRuns(points, (place, count) => {
        const refused = wasm.writeHints(count);
        hints.set(hintArea.subarray(0, count * 32), place);
        return refused;
      });
      return written.ok ? ok(hints) : written;
    },
  };
}

const moduleBytes = () => fromBase64Url(WASM_KERNEL) as Uint8Array<ArrayBuffer>;

/**
 * Compiles and instantiates the WebAssembly kernel; its calls are synchronous. Every kernel has 3 MB of memory of its
 * own: make one per thread and keep it. In a page the content security policy must allow 'wasm-unsafe-eval'.
 */
export async function loadWasmKernel(): Promise<PublicKernel> {
  const { instance } = await WebAssembly.instantiate(moduleBytes());
  return kernelOf(instance);
}

/** The same at once, for Node and for workers; a page's main thread may refuse to compile synchronously. */
export const loadWasmKernelSync = (): PublicKernel =>
  kernelOf(new WebAssembly.Instance(new WebAssembly.Module(moduleBytes())));
