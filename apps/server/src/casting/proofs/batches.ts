/** What comes together, gathered by lane. */
export interface Batches<T> {
  /** @returns false when too many wait in that lane already: the item is not taken */
  add(lane: string, item: T): boolean;
  /**
   * The next batch, when it is time for one; otherwise in how many milliseconds it will be (Infinity: nothing waits).
   * @param now in milliseconds, never going back
   */
  next(now: number): readonly T[] | number;
}

interface Lane<T> {
  readonly waiting: T[];
  begun: number;
}

/**
 * Gathers items into batches of `most`. A lane's batches that are not full start `pauseMs` apart at least: what arrives
 * meanwhile shares the next one. Lanes take turns, and none waits for the pause of another. In one lane `waitingMost` wait.
 */
export function createBatches<T>(most: number, pauseMs: number, waitingMost: number): Batches<T> {
  /** In the order of their turns. One in which nobody waits is kept for its pause. */
  const lanes = new Map<string, Lane<T>>();
  return {
    add(name, item) {
      const lane = lanes.get(name) ?? { waiting: [], begun: -Infinity };
      if (lane.waiting.length >= waitingMost) return false;
      lane.waiting.push(item);
      lanes.set(name, lane);
      return true;
    },
    next(now) {
      let soonest = Infinity;
      for (const [name, lane] of lanes) {
        const pause = lane.begun + pauseMs - now;
        if (lane.waiting.length >= most || (pause <= 0 && lane.waiting.length > 0)) {
          lanes.delete(name);
          lanes.set(name, lane);
          lane.begun = now;
          return lane.waiting.splice(0, most);
        }
        if (lane.waiting.length > 0) soonest = Math.min(soonest, pause);
        else if (pause <= 0) lanes.delete(name);
      }
      return soonest;
    },
  };
}
