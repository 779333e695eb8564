import { fromBase64Url } from '@sandoq/kernel';
import { parentPort, workerData } from 'node:worker_threads';
import { fastBallot, type FastElection, type FastVoter } from './fast-ballot.ts';
import { fixedBases } from './fixed-bases.ts';

/** What a thread works on. */
export interface FastBallotTask {
  readonly module: Uint8Array;
  readonly election: FastElection;
  readonly voters: readonly FastVoter[];
}

const { module, election, voters } = workerData as FastBallotTask;
const multiply = fixedBases(module, fromBase64Url(election.key));
parentPort?.postMessage(voters.map((voter) => fastBallot(multiply, election, voter)));
