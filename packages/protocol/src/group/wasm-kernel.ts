import { err, fromBase64Url, ok, type Result } from '@sandoq/kernel';
import { POINT_BYTES } from './point.ts';
import { countPoints, countTerms, type BadPoint, type PublicKernel } from './public-kernel.ts';
import { SCALAR_BYTES } from './scalar.ts';
import { WASM_KERNEL } from './wasm-kernel-bytes.ts';

/** What kernel.ts exports. The calls that add give −1, or the index of an encoding that was refused. */
interface Exports extends WebAssembly.Exports {
  readonly memory: WebAssembly.Memory;
  allocate(): void;
  capacity(): number;
  pointsAddress(): number;
  scalarsAddress(): number;
  begin(): void;
  addProducts(count: number): number;
  addPoints(count: number): number;
  totalIsIdentity(): number;
  encodeTotal(): void;
}

function kernelOf(instance: WebAssembly.Instance): PublicKernel {
  const wasm = instance.exports as Exports;
  wasm.allocate();
  const capacity = wasm.capacity();
  const pointArea = new Uint8Array(wasm.memory.buffer, wasm.pointsAddress(), capacity * POINT_BYTES);
  const scalarArea = new Uint8Array(wasm.memory.buffer, wasm.scalarsAddress(), capacity * SCALAR_BYTES);

  function total(points: Uint8Array, count: number, scalars?: Uint8Array): Result<void, BadPoint> {
    wasm.begin();
    const rounds = Math.ceil(count / capacity);
    const most = Math.ceil(count / rounds);
    for (let from = 0; from < count; from += most) {
      const to = Math.min(count, from + most);
      pointArea.set(points.subarray(from * POINT_BYTES, to * POINT_BYTES));
      if (scalars) scalarArea.set(scalars.subarray(from * SCALAR_BYTES, to * SCALAR_BYTES));
      const refused = scalars ? wasm.addProducts(to - from) : wasm.addPoints(to - from);
      if (refused >= 0) return err({ code: 'bad-point', index: from + refused });
    }
    return ok(undefined);
  }

  function encoded(sum: Result<void, BadPoint>): Result<Uint8Array, BadPoint> {
    if (!sum.ok) return sum;
    wasm.encodeTotal();
    return ok(pointArea.slice(0, POINT_BYTES));
  }

  return {
    multiScalarIsIdentity(points, scalars) {
      const sum = total(points, countTerms(points, scalars), scalars);
      return sum.ok ? ok(wasm.totalIsIdentity() !== 0) : sum;
    },
    multiScalarMul: (points, scalars) => encoded(total(points, countTerms(points, scalars), scalars)),
    sumPoints: (points) => encoded(total(points, countPoints(points))),
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
