import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { MixedAnswer, MixedAnswers, MixedTask } from './mixed-task.ts';

/** The worker lies beside this file, in the sources as in the bundle; in the sources it loads TypeScript by tsx. */
function startWorker(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./mixed-worker.js', import.meta.url));
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx'));
  const start = `
    import { register } from ${JSON.stringify(new URL('./esm/api/index.mjs', tsx).href)};
    register();
    await import(${JSON.stringify(new URL('./mixed-worker.ts', import.meta.url).href)});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(start)}`));
}

interface Thread {
  readonly worker: Worker;
  /** Whoever waits for the piece under way. */
  waiting: { resolve(answer: MixedAnswer): void; reject(error: unknown): void } | undefined;
}

let current: Thread | undefined;
let queue: Promise<unknown> = Promise.resolve();

function startThread(): Thread {
  const thread: Thread = { worker: startWorker(), waiting: undefined };
  thread.worker.on('message', (answer: MixedAnswer) => {
    thread.worker.unref();
    thread.waiting?.resolve(answer);
  });
  thread.worker.on('error', (error) => {
    current = undefined;
    thread.waiting?.reject(error);
  });
  return thread;
}

function run(task: MixedTask): Promise<MixedAnswer> {
  const thread = (current ??= startThread());
  thread.worker.ref();
  return new Promise<MixedAnswer>((resolve, reject) => {
    thread.waiting = { resolve, reject };
    thread.worker.postMessage(task);
  });
}

/**
 * Does long work on shuffled votes in a thread, one piece after another: seconds to minutes, in which the server serves
 * others. The thread starts with the first piece.
 */
export async function doMixed<T extends MixedTask>(task: T): Promise<MixedAnswers[T['kind']]> {
  const mine = queue.then(() => run(task));
  queue = mine.catch(() => undefined);
  const answer = await mine;
  if (answer.kind === 'fault') throw answer.error;
  return answer.value as MixedAnswers[T['kind']];
}
