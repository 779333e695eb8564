import { Worker } from 'node:worker_threads';
import type { BallotCheck } from '@sandoq/protocol';
import type { BallotAnswer, BallotTask, WorkerContext } from './ballot-worker.ts';

type Waiting = {
  readonly resolve: (checks: readonly BallotCheck[]) => void;
  readonly reject: (reason: unknown) => void;
};

/** A thread that checks batches of ballots. */
export type BallotThread = {
  /** How many batches it has not answered yet. */
  readonly load: () => number;
  /** The checks of a batch, in its order. Rejects when the thread dies, or did before. */
  readonly check: (bodies: readonly Uint8Array[]) => Promise<readonly BallotCheck[]>;
  readonly stop: () => Promise<unknown>;
};

/** What a batch leaves behind is garbage at once: a small nursery, collected often, keeps a thread's memory small. */
const YOUNG_MB = 8;

/** The buffers that hold nothing but a body: they are given away, not copied. */
const ownBuffers = (bodies: readonly Uint8Array[]): ArrayBuffer[] =>
  bodies.flatMap(({ buffer, byteLength }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  );

/** Starts a thread. @param code the worker as one JavaScript module. @param context what its ballots are checked against */
export function startBallotThread(code: string, context: WorkerContext): BallotThread {
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {
    workerData: context,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    // not the loader of TypeScript that this thread may run under
    execArgv: [],
  });
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let death: { readonly reason: unknown } | undefined;
  const die = (reason: unknown): void => {
    death ??= { reason };
    for (const { reject } of waiting.values()) reject(death.reason);
    waiting.clear();
  };
  worker.on('message', ({ id, checks }: BallotAnswer) => {
    waiting.get(id)?.resolve(checks);
    waiting.delete(id);
  });
  worker.on('error', die);
  worker.on('exit', (status) => die(new Error(`a thread that checks ballots ended (${status})`)));
  return {
    load: () => waiting.size,
    check: (bodies) =>
      new Promise((resolve, reject) => {
        if (death !== undefined) {
          reject(death.reason);
          return;
        }
        const task: BallotTask = { id: next++, bodies };
        waiting.set(task.id, { resolve, reject });
        worker.postMessage(task, ownBuffers(bodies));
      }),
    stop: () => worker.terminate(),
  };
}
