const WORDS = 4;

/**
 * A set of 128-bit prints (parts of hashes) in one growing buffer, at most 64 bytes for each: what remains of every ballot
 * while a record of any length is read.
 */
export class PrintSet {
  /** Open addressing, never more than half full. A slot of zeros is free: no hash begins with 128 of them. */
  #slots = new Uint32Array(1024 * WORDS);
  #size = 0;

  /** Adds the first 16 bytes of a hash. @returns whether they were there already. */
  add(hash: Uint8Array): boolean {
    if (this.#size * 2 * WORDS >= this.#slots.length) this.#widen();
    const view = new DataView(hash.buffer, hash.byteOffset, 4 * WORDS);
    const known = this.#put([view.getUint32(0), view.getUint32(4), view.getUint32(8), view.getUint32(12)]);
    if (!known) this.#size += 1;
    return known;
  }

  #put(print: ArrayLike<number>): boolean {
    const slots = this.#slots;
    const last = slots.length / WORDS - 1;
    for (let slot = print[0]! & last; ; slot = (slot + 1) & last) {
      const words = slots.subarray(slot * WORDS, (slot + 1) * WORDS);
      if (words.every((word, i) => word === print[i])) return true;
      if (words.some((word) => word !== 0)) continue;
      words.set(print);
      return false;
    }
  }

  #widen(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(before.length * 2);
    for (let at = 0; at < before.length; at += WORDS) {
      const print = before.subarray(at, at + WORDS);
      if (print.some((word) => word !== 0)) this.#put(print);
    }
  }
}
