import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, err, fromBase64Url, ok, type Result } from '@sandoq/kernel';
import { POINT_BYTES } from './point.ts';
import { checkScalars, countPoints, type BadPoint, type PublicKernel } from './public-kernel.ts';
import { wasmDiscreteLog } from './wasm-discrete-log.ts';
import { WASM_KERNEL } from './wasm-kernel-bytes.ts';
import { WasmModule } from './wasm-module.ts';

/** Room that the padding of a message needs. */
const PADDING = 256;

function hashesOf(module: WasmModule): Pick<PublicKernel, 'sha256' | 'sha512'> {
  const { wasm, capacity } = module;
  const most = capacity * POINT_BYTES - PADDING;

  /** Writes the message where points stand; gives its length, or undefined when it does not fit. */
  function write(parts: readonly Uint8Array[]): number | undefined {
    const area = module.points;
    let length = 0;
    for (const part of parts) {
      if (length + part.length > most) return undefined;
      area.set(part, length);
      length += part.length;
    }
    return length;
  }

  return {
    sha256(parts) {
      const length = write(parts);
      if (length === undefined) return sha256(concatBytes(...parts));
      const at = wasm.sha256(length);
      return module.memory.slice(at, at + 32);
    },
    sha512(parts) {
      const length = write(parts);
      if (length === undefined) return sha512(concatBytes(...parts));
      const at = wasm.sha512(length);
      return module.memory.slice(at, at + 64);
    },
  };
}

type GroupArithmetic = Omit<PublicKernel, 'discreteLog' | 'sha256' | 'sha512'>;

function groupOf(module: WasmModule): GroupArithmetic {
  const { wasm, capacity } = module;

  /** Calls `step` for runs of points that fit, with the place of the first byte and how many there are. */
  function inRuns(
    points: Uint8Array,
    step: (place: number, count: number) => number,
  ): Result<void, BadPoint> {
    const count = countPoints(points);
    const most = Math.ceil(count / Math.ceil(count / capacity));
    for (let from = 0; from < count; from += most) {
      const length = Math.min(most, count - from);
      module.points.set(points.subarray(from * POINT_BYTES, (from + length) * POINT_BYTES));
      const refused = step(from * POINT_BYTES, length);
      if (refused >= 0) return err({ code: 'bad-point', index: from + refused });
    }
    return ok(undefined);
  }

  function total(points: Uint8Array, scalars?: Uint8Array): Result<void, BadPoint> {
    if (scalars) checkScalars(points, scalars);
    wasm.begin();
    return inRuns(points, (place, count) => {
      if (!scalars) return wasm.addPoints(count);
      module.scalars.set(scalars.subarray(place, place + count * 32));
      return wasm.addProducts(count);
    });
  }

  function encoded(sum: Result<void, BadPoint>): Result<Uint8Array, BadPoint> {
    if (!sum.ok) return sum;
    wasm.encodeTotal();
    return ok(module.points.slice(0, POINT_BYTES));
  }

  return {
    multiScalarIsIdentity(points, scalars) {
      const sum = total(points, scalars);
      return sum.ok ? ok(wasm.totalIsIdentity() !== 0) : sum;
    },
    multiScalarMul: (points, scalars) => encoded(total(points, scalars)),
    sumPoints: (points) => encoded(total(points)),
  };
}

function kernelOf(instance: WebAssembly.Instance): PublicKernel {
  const module = new WasmModule(instance);
  const group = groupOf(module);
  return { ...group, ...hashesOf(module), discreteLog: wasmDiscreteLog(module, group) };
}

const moduleBytes = () => fromBase64Url(WASM_KERNEL) as Uint8Array<ArrayBuffer>;

/**
 * Compiles and instantiates the WebAssembly kernel; its calls are synchronous. Every kernel has 3 MB of memory of its
 * own, and up to 16 MB more once it searched for a logarithm: make one per thread and keep it. In a page the content
 * security policy must allow 'wasm-unsafe-eval'.
 */
export async function loadWasmKernel(): Promise<PublicKernel> {
  const { instance } = await WebAssembly.instantiate(moduleBytes());
  return kernelOf(instance);
}

/** The same at once, for Node and for workers; a page's main thread may refuse to compile synchronously. */
export const loadWasmKernelSync = (): PublicKernel =>
  kernelOf(new WebAssembly.Instance(new WebAssembly.Module(moduleBytes())));
