import { BASE, ORDER, encodePoint } from '@sandoq/protocol';

/** s and t of the point sG + tY; any integers. */
export type Multiple = readonly [s: bigint, t: bigint];

/** Gives the encodings of multiples, one after another. Variable time: for ballots that nobody cast. */
export type MultiplyBases = (multiples: readonly Multiple[]) => Uint8Array;

interface Exports extends WebAssembly.Exports {
  readonly memory: WebAssembly.Memory;
  allocate(): void;
  pointsAddress(): number;
  scalarsAddress(): number;
  setBase(base: number): number;
  multiplyBases(count: number): void;
}

const AT_ONCE = 4096;

function writeScalar(view: DataView, at: number, integer: bigint): void {
  const scalar = ((integer % ORDER) + ORDER) % ORDER;
  for (let word = 0; word < 4; word++)
    view.setBigUint64(at + 8 * word, BigInt.asUintN(64, scalar >> BigInt(64 * word)), true);
}

/** Makes tables of G and of an election's key. @param module `kernel/fixed-bases.ts`, compiled. */
export function fixedBases(module: Uint8Array, key: Uint8Array): MultiplyBases {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module as Uint8Array<ArrayBuffer>));
  const wasm = exports as Exports;
  wasm.allocate();
  const points = new Uint8Array(wasm.memory.buffer, wasm.pointsAddress(), AT_ONCE * 32);
  const scalars = new DataView(wasm.memory.buffer, wasm.scalarsAddress(), AT_ONCE * 64);
  [encodePoint(BASE), key].forEach((base, i) => {
    points.set(base);
    if (wasm.setBase(i) === 0) throw new RangeError('the key is not a point');
  });
  return (multiples) => {
    if (multiples.length > AT_ONCE) throw new RangeError('too many multiples at once');
    multiples.forEach(([s, t], i) => {
      writeScalar(scalars, 64 * i, s);
      writeScalar(scalars, 64 * i + 32, t);
    });
    wasm.multiplyBases(multiples.length);
    return points.slice(0, 32 * multiples.length);
  };
}
