/**
 * Solves an ALTCHA challenge (a small computation that costs a machine more than a person) in a worker.
 * @param work the challenge as JSON text
 * @returns the payload to send, or null when no solution was found in time
 */
export function solveWork(work: string): Promise<string | null> {
  const worker = new Worker(new URL('./work.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<string | null>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<string | null>) => resolve(event.data));
    worker.addEventListener('error', () => reject(new Error('the worker failed')));
    worker.postMessage(work);
  }).finally(() => worker.terminate());
}
