import type { BallotBatchChecker, BallotContext } from '@sandoq/protocol';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { startBallotThread, type BallotThread } from './ballot-thread.ts';
import { shareStyles } from './shared-styles.ts';

/** Worker threads that check batches of ballots. */
export type BallotPool = {
  readonly checker: (context: BallotContext) => BallotBatchChecker;
  readonly close: () => Promise<void>;
};

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

/**
 * Starts threads when the election's key is known, and gives each batch to the one with the least to do. Bodies that are
 * checked are given away: nobody may read them afterwards. A thread that dies is a fault of every batch it had or gets.
 * @param codeOf makes what a thread runs
 */
export function ballotPool(size: number, codeOf: () => Promise<string> = workerCode): BallotPool {
  const threads: BallotThread[] = [];
  const code = codeOf();
  let isClosed = false;
  code.catch(() => undefined);
  return {
    checker(context) {
      const shared = { ...context, styles: shareStyles(context.styles) };
      const started = code.then((text) => {
        for (let i = 0; i < size && !isClosed; i++) threads.push(startBallotThread(text, shared));
      });
      started.catch(() => undefined);
      return async (bodies) => {
        await started;
        if (isClosed) throw new Error('the threads that check ballots are stopped');
        return threads.reduce((a, b) => (b.load() < a.load() ? b : a)).check(bodies);
      };
    },
    async close() {
      isClosed = true;
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}
