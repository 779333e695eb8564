import { checkBallots, loadWasmKernelSync, type BallotContext } from '@sandoq/protocol';
import { parentPort, workerData } from 'node:worker_threads';

/** A batch to check, under a number by which its answer is known. */
export type BallotTask = { readonly id: number; readonly bodies: readonly Uint8Array[] };

const kernel = loadWasmKernelSync();
const context = workerData as BallotContext;

parentPort?.on('message', ({ id, bodies }: BallotTask) => {
  parentPort?.postMessage({ id, checks: checkBallots(kernel, context, bodies) });
});
