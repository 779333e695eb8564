import type { BallotBatchChecker, BallotCheck, BallotContext } from '@sandoq/protocol';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
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
const YOUNG_MB = 8;

/** The worker in one file: a thread that had to load TypeScript itself would hold some 25 MB more for that alone. */
async function workerCode(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./ballot-worker.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    logLevel: 'warning',
  });
  return outputFiles[0]!.text;
}

const startWorker = (code: string, context: BallotContext): Worker =>
  new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {
    workerData: context,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    // not the loader of TypeScript that this thread may run under
    execArgv: [],
  });

/** The buffers that hold nothing but a body: they are given away, not copied. */
const ownBuffers = (bodies: readonly Uint8Array[]): ArrayBuffer[] =>
  bodies.flatMap(({ buffer, byteLength }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  );

/**
 * Starts workers when the election's key is known, and gives each batch to the one with the least to do. Bodies that are
 * checked are given away: nobody may read them afterwards.
 */
export function ballotPool(size: number): BallotPool {
  const workers: { readonly worker: Worker; readonly waiting: Map<number, Waiting> }[] = [];
  const code = workerCode();
  code.catch(() => undefined);
  let next = 0;
  const start = (text: string, context: BallotContext): void => {
    const worker = startWorker(text, context);
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
      const started = code.then((text) => {
        for (let i = 0; i < size; i++) start(text, context);
      });
      started.catch(() => undefined);
      return async (bodies) => {
        await started;
        return new Promise((resolve, reject) => {
          const idle = workers.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
          const task: BallotTask = { id: next++, bodies };
          idle.waiting.set(task.id, { resolve, reject });
          idle.worker.postMessage(task, ownBuffers(bodies));
        });
      };
    },
    async close() {
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
}
