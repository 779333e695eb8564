const ROOT = 32;

/** The roots of a log at every size it has had, in one growing buffer: 32 bytes for each entry. */
export class RootHistory {
  #bytes = new Uint8Array(1024 * ROOT);
  #size = 0;

  /** Keeps the root of the tree of the first `size` entries. */
  keep(size: number, root: Uint8Array): void {
    if (size * ROOT > this.#bytes.length) {
      const wider = new Uint8Array(Math.max(this.#bytes.length * 2, size * ROOT));
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    this.#bytes.set(root, (size - 1) * ROOT);
    this.#size = Math.max(this.#size, size);
  }

  /** The root of the tree of the first `size` entries. @throws RangeError when the log was never kept so large */
  at(size: number): Uint8Array {
    if (!Number.isSafeInteger(size) || size < 1 || size > this.#size) throw new RangeError('no such tree');
    return this.#bytes.subarray((size - 1) * ROOT, size * ROOT);
  }
}
