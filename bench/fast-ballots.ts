import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { compileKernel } from '../packages/protocol/kernel/compile.mjs';
import type { FastBallotTask } from './fast-ballot-worker.ts';
import type { FastElection, FastVoter } from './fast-ballot.ts';

export type { FastElection, FastVoter } from './fast-ballot.ts';

/** Node 20 does not run TypeScript in a thread by itself: the thread first loads what this runs under. */
function startThread(task: FastBallotTask): Worker {
  const [loader, worker] = [
    import.meta.resolve('tsx/esm/api'),
    new URL('./fast-ballot-worker.ts', import.meta.url),
  ];
  const code = `import { register } from '${loader}'; register(); await import('${worker.href}');`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), { workerData: task });
}

/**
 * Makes a valid ballot for every voter, on all cores: a few thousand a second where `encryptBallot` makes a hundred. In
 * variable time, so for benchmarks only. @returns the canonical bytes of the ballots, in the order of the voters.
 * @throws RangeError when a voter's choices are not allowed.
 */
export async function fastBallots(
  election: FastElection,
  voters: readonly FastVoter[],
): Promise<readonly Uint8Array[]> {
  const module = await compileKernel(join(import.meta.dirname, 'kernel/fixed-bases.ts'));
  const share = Math.ceil(voters.length / availableParallelism());
  const parts: Promise<Uint8Array[]>[] = [];
  for (let from = 0; from < voters.length; from += share) {
    const thread = startThread({ module, election, voters: voters.slice(from, from + share) });
    parts.push(once(thread, 'message').then(([made]) => made as Uint8Array[]));
  }
  return (await Promise.all(parts)).flat();
}
