/** What was started, to be stopped in the opposite order. */
export class Started {
  readonly #stops: (() => Promise<unknown>)[] = [];

  add<T>(part: T, stop: (part: T) => Promise<unknown>): T {
    this.#stops.push(() => stop(part));
    return part;
  }

  async stop(): Promise<void> {
    for (let stop = this.#stops.pop(); stop !== undefined; stop = this.#stops.pop()) await stop();
  }
}
