/** Work that waits for its turn. */
interface Waiting {
  start(): Promise<void>;
}

/**
 * Does one piece of work at a time. Lanes take turns, and within a lane whoever came first is first: however much one lane
 * asks for, another waits for one piece of it at most.
 * @returns does a piece of work of a lane; rejects with what it throws
 */
export function takeTurns(): <T>(lane: string, work: () => Promise<T>) => Promise<T> {
  /** In the order of their turns. */
  const lanes = new Map<string, Waiting[]>();
  let working = false;

  const next = (): void => {
    const [first] = lanes;
    if (working || first === undefined) return;
    const [lane, waiting] = first;
    const piece = waiting.shift()!;
    lanes.delete(lane);
    if (waiting.length > 0) lanes.set(lane, waiting);
    working = true;
    void piece.start().finally(() => {
      working = false;
      next();
    });
  };

  return <T>(lane: string, work: () => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      const waiting = lanes.get(lane) ?? [];
      waiting.push({ start: () => work().then(resolve, reject) });
      lanes.set(lane, waiting);
      next();
    });
}
