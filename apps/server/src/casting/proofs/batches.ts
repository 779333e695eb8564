/** What comes together, gathered by lane. */
export interface Batches<T> {
  add(lane: string, item: T): void;
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
 * meanwhile shares the next one. Lanes take turns, and none waits for the pause of another.
 */
export function createBatches<T>(most: number, pauseMs: number): Batches<T> {
  /** In the order of their turns. One in which nobody waits is kept for its pause. */
  const lanes = new Map<string, Lane<T>>();
  return {
    add(name, item) {
      const lane = lanes.get(name) ?? { waiting: [], begun: -Infinity };
      lane.waiting.push(item);
      lanes.set(name, lane);
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
