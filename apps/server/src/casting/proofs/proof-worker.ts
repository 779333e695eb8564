import { parentPort } from 'node:worker_threads';
import {
  addBallots,
  checkBallots,
  checkOpening,
  decodeBallot,
  loadWasmKernelSync,
  type CountedBallot,
} from '@sandoq/protocol';
import type { ProofAnswer, ProofTask, WeightedBallot } from './proof-task.ts';

const kernel = loadWasmKernelSync();

function counted({ body, weight }: WeightedBallot): CountedBallot {
  const ballot = decodeBallot(body);
  if (!ballot.ok) throw new TypeError('a ballot of the record cannot be read');
  return { style: ballot.value.style, weight, contests: ballot.value.contests };
}

function answer(task: ProofTask): ProofAnswer {
  switch (task.kind) {
    case 'check':
      return { kind: 'check', checks: checkBallots(kernel, task.context, task.bodies) };
    case 'add':
      return {
        kind: 'add',
        sum: addBallots(
          kernel,
          task.manifest,
          task.sum,
          task.ballots.map(counted),
          task.removed.map(counted),
        ),
      };
    case 'open':
      return { kind: 'open', opens: checkOpening(task.manifest, task.key, task.challenged).ok };
  }
}

parentPort?.on('message', (task: ProofTask) => {
  try {
    parentPort?.postMessage(answer(task));
  } catch (error) {
    parentPort?.postMessage({ kind: 'fault', error } satisfies ProofAnswer);
  }
});
