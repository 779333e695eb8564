import { POINT_BYTES } from './point.ts';

/** What kernel.ts exports. The calls that decode give −1, or the index of an encoding that was refused. */
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
  openLogarithms(bits: number): void;
  extendLogarithms(size: number): void;
  beginSearch(): void;
  search(steps: number): number;
  searchResult(): number;
  sha256(length: number): number;
  sha512(length: number): number;
}

/** An instance of the module with the areas of its memory that the host writes and reads. */
export class WasmModule {
  readonly wasm: Exports;
  /** How many points or scalars an area holds. */
  readonly capacity: number;
  readonly #areas: readonly [points: number, scalars: number];
  #memory: Uint8Array = new Uint8Array();

  constructor(instance: WebAssembly.Instance) {
    this.wasm = instance.exports as Exports;
    this.wasm.allocate();
    this.capacity = this.wasm.capacity();
    this.#areas = [this.wasm.pointsAddress(), this.wasm.scalarsAddress()];
  }

  /** The whole memory; a view of it ends when the table of logarithms makes it grow. */
  get memory(): Uint8Array {
    if (this.#memory.buffer !== this.wasm.memory.buffer)
      this.#memory = new Uint8Array(this.wasm.memory.buffer);
    return this.#memory;
  }

  #area(place: number): Uint8Array {
    const start = this.#areas[place]!;
    return this.memory.subarray(start, start + this.capacity * POINT_BYTES);
  }

  /** Where points stand, and messages to hash. */
  get points(): Uint8Array {
    return this.#area(0);
  }

  get scalars(): Uint8Array {
    return this.#area(1);
  }
}
