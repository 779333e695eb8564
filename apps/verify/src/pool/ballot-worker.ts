import { checkBallots, loadWasmKernelSync, type BallotCheck, type BallotContext } from '@sandoq/protocol';
import { parentPort, workerData } from 'node:worker_threads';
import { sharedLookup, type SharedStyles } from './shared-styles.ts';

/** A batch to check, under a number by which its answer is known. */
export type BallotTask = { readonly id: number; readonly bodies: readonly Uint8Array[] };

/** The checks of the batch of that number, in its order. */
export type BallotAnswer = { readonly id: number; readonly checks: readonly BallotCheck[] };

/** What every thread is started with. */
export type WorkerContext = Omit<BallotContext, 'styles'> & { readonly styles: SharedStyles };

const kernel = loadWasmKernelSync();
const given = workerData as WorkerContext;
const context = { ...given, styles: sharedLookup(given.styles) };

parentPort?.on('message', ({ id, bodies }: BallotTask) => {
  const answer: BallotAnswer = { id, checks: checkBallots(kernel, context, bodies) };
  parentPort?.postMessage(answer);
});
