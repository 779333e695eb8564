import type { Worker } from 'node:worker_threads';
import { startWorker } from '../../platform/index.ts';
import type { CountAnswer, CountAnswers, CountTask } from './count-task.ts';
import { takeTurns } from './take-turns.ts';

interface Thread {
  readonly worker: Worker;
  /** Whoever waits for the piece under way. */
  waiting: { resolve(answer: CountAnswer): void; reject(error: unknown): void } | undefined;
}

/** A thread that is started with its first task, and anew after it died. */
function createThread(): (lane: string, task: CountTask) => Promise<CountAnswer> {
  const inTurn = takeTurns();
  let current: Thread | undefined;

  const start = (): Thread => {
    const thread: Thread = { worker: startWorker('count-worker', import.meta.url), waiting: undefined };
    const ended = (error: unknown): void => {
      if (current === thread) current = undefined;
      thread.waiting?.reject(error);
    };
    thread.worker.on('message', (answer: CountAnswer) => {
      thread.worker.unref();
      thread.waiting?.resolve(answer);
    });
    thread.worker.on('error', ended);
    thread.worker.on('exit', (code) => ended(new Error(`the thread of the count ended with ${code}`)));
    return thread;
  };

  const run = (task: CountTask): Promise<CountAnswer> => {
    const thread = (current ??= start());
    thread.worker.ref();
    return new Promise((resolve, reject) => {
      thread.waiting = { resolve, reject };
      thread.worker.postMessage(task);
    });
  };
  return (lane, task) => inTurn(lane, () => run(task));
}

/** Shuffled votes take seconds to minutes; the sums of another election do not wait for them. */
const [forSums, forVotes] = [createThread(), createThread()];

/**
 * Does work of an election's count in a thread, one piece after another, elections taking turns; the server serves others
 * meanwhile.
 */
export async function doCount<T extends CountTask>(
  electionId: string,
  task: T,
): Promise<CountAnswers[T['kind']]> {
  const answer = await (task.mixed === undefined ? forSums : forVotes)(electionId, task);
  if (answer.kind === 'fault') throw answer.error;
  return answer.value as CountAnswers[T['kind']];
}
