import { parentPort } from 'node:worker_threads';
import {
  checkDecryption,
  checkMixedDecryption,
  checkShuffle,
  combineDecryptions,
  combineMixed,
  decryptMixed,
  loadWasmKernelSync,
  makeLot,
  makeResult,
  shuffleEntry,
  systemRandom,
  type Decryption,
  type MixedShares,
  type VoteList,
} from '@sandoq/protocol';
import { recordRules as rules } from '@sandoq/rules';
import type { MixedState } from '../mixed/mixed-state.ts';
import type { CountAnswer, CountAnswers, CountTask, DecryptionTask, ResultTask } from './count-task.ts';

const kernel = loadWasmKernelSync();

function lastOf({ last }: MixedState): string {
  if (last === undefined) throw new RangeError('nothing is shuffled yet');
  return last;
}

function mixedOf({ trustee, mixed }: Decryption): { trustee: number; mixed: MixedShares } {
  if (mixed === undefined) throw new RangeError('a decryption without shuffled votes');
  return { trustee, mixed };
}

/** V32, and V44 where votes were shuffled; proofs of shares cost most, so the shuffled ones come last. */
function checkGiven({ setting, body, mixed }: DecryptionTask): CountAnswers['check-decryption'] {
  const wrong = checkDecryption(kernel, setting, body, systemRandom);
  if (mixed === undefined || wrong.length > 0) return wrong;
  const { context, tally, lists, verificationKeys } = mixed;
  const { trustee } = body;
  const verificationKey = verificationKeys.get(trustee);
  if (verificationKey === undefined) throw new RangeError('an unknown trustee');
  const binding = { context, tally, shuffle: lastOf(mixed), trustee, verificationKey };
  return checkMixedDecryption(kernel, binding, lists, mixedOf(body).mixed);
}

function votesOf({ manifest, mixed, decryptions }: ResultTask): readonly VoteList[] {
  if (mixed === undefined) return [];
  const { contests, lists } = mixed;
  const { threshold } = manifest.trustees;
  const votes = combineMixed(kernel, contests, lists, decryptions.map(mixedOf), threshold);
  if (!votes.ok) throw new RangeError(`the votes cannot be found: ${votes.error.code}`);
  return votes.value;
}

function count(task: ResultTask): CountAnswers['result'] {
  const { manifest, tally, decryptions, weight, eligible } = task;
  const totals = combineDecryptions(kernel, manifest, tally, decryptions, weight);
  if (!totals.ok) throw new RangeError(`the totals cannot be found: ${totals.error.code}`);
  return makeResult({ manifest, tally, eligible, totals: totals.value, votes: votesOf(task), rules });
}

function answer(task: CountTask): CountAnswers[CountTask['kind']] {
  switch (task.kind) {
    case 'shuffle': {
      const { trustee, secret, mixed } = task;
      return shuffleEntry({ ...mixed, round: mixed.shufflers.length + 1, trustee, secret });
    }
    case 'check-shuffle': {
      const { mixed, body } = task;
      const { lists: inputs, shufflers: seen } = mixed;
      return checkShuffle(kernel, { ...mixed, round: seen.length + 1, seen, inputs }, body).findings;
    }
    case 'decrypt': {
      const { trustee, secret, mixed } = task;
      return decryptMixed(kernel, { ...mixed, shuffle: lastOf(mixed), trustee, secret });
    }
    case 'check-decryption':
      return checkGiven(task);
    case 'result':
      return count(task);
    case 'lot':
      return makeLot({ ...task.input, rules });
  }
}

const said = (task: CountTask): CountAnswer => {
  try {
    return { kind: 'done', value: answer(task) };
  } catch (error) {
    return { kind: 'fault', error };
  }
};

parentPort?.on('message', (task: CountTask) => parentPort?.postMessage(said(task)));
