import type { BallotBatchChecker, BallotCheck, BallotContext } from '@sandoq/protocol';
import { Worker } from 'node:worker_threads';
import type { BallotTask } from './ballot-worker.ts';

type Answer = { readonly id: number; readonly checks: readonly BallotCheck[] };
type Waiting = {
  readonly resolve: (checks: readonly BallotCheck[]) => void;
  readonly reject: (e: unknown) => void;
};

/** Worker threads that check batches of ballots. */
export type BallotPool = {
  readonly checker: (context: BallotContext) => BallotBatchChecker;
  readonly close: () => Promise<void>;
};

/** What a batch leaves behind is garbage at once: a small nursery, collected often, keeps a thread's memory small. */
const YOUNG_MB = 16;

/** Node 20 does not run TypeScript in a worker by itself: the worker first loads what the command runs under. */
function startWorker(context: BallotContext): Worker {
  const [loader, worker] = [
    import.meta.resolve('tsx/esm/api'),
    new URL('./ballot-worker.ts', import.meta.url),
  ];
  const code = `import { register } from '${loader}'; register(); await import('${worker.href}');`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {
    workerData: context,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
}

/** Starts workers when the election's key is known, and gives each batch to the one with the least to do. */
export function ballotPool(size: number): BallotPool {
  const workers: { readonly worker: Worker; readonly waiting: Map<number, Waiting> }[] = [];
  let next = 0;
  const start = (context: BallotContext): void => {
    const worker = startWorker(context);
    const waiting = new Map<number, Waiting>();
    worker.on('message', ({ id, checks }: Answer) => {
      waiting.get(id)?.resolve(checks);
      waiting.delete(id);
    });
    worker.on('error', (error) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    });
    workers.push({ worker, waiting });
  };
  return {
    checker(context) {
      for (let i = 0; i < size; i++) start(context);
      return (bodies) =>
        new Promise((resolve, reject) => {
          const idle = workers.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
          const task: BallotTask = { id: next++, bodies };
          idle.waiting.set(task.id, { resolve, reject });
          idle.worker.postMessage(task);
        });
    },
    async close() {
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
}
