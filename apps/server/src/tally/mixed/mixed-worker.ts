import { parentPort } from 'node:worker_threads';
import {
  checkMixedDecryption,
  checkShuffle,
  combineMixed,
  decryptMixed,
  loadWasmKernelSync,
  shuffleEntry,
  type Decryption,
  type MixedShares,
} from '@sandoq/protocol';
import type { MixedAnswer, MixedAnswers, MixedState, MixedTask } from './mixed-task.ts';

const kernel = loadWasmKernelSync();

function lastOf({ last }: MixedState): string {
  if (last === undefined) throw new RangeError('nothing is shuffled yet');
  return last;
}

function mixedOf({ trustee, mixed }: Decryption): { trustee: number; mixed: MixedShares } {
  if (mixed === undefined) throw new RangeError('a decryption without shuffled votes');
  return { trustee, mixed };
}

function answer(task: MixedTask): MixedAnswers[MixedTask['kind']] {
  const { context, tally, key, lists, shufflers, verificationKeys, threshold } = task.state;
  switch (task.kind) {
    case 'shuffle': {
      const { trustee, secret } = task;
      return shuffleEntry({ context, tally, key, round: shufflers.length + 1, trustee, secret, lists });
    }
    case 'check-shuffle': {
      const round = shufflers.length + 1;
      const expected = { context, tally, key, round, verificationKeys, seen: shufflers, inputs: lists };
      return checkShuffle(kernel, expected, task.body).findings;
    }
    case 'decrypt': {
      const { trustee, secret } = task;
      return decryptMixed(kernel, { context, tally, shuffle: lastOf(task.state), trustee, secret, lists });
    }
    case 'check-decryption': {
      const { trustee, mixed } = task;
      const verificationKey = verificationKeys.get(trustee);
      if (verificationKey === undefined) throw new RangeError('an unknown trustee');
      const binding = { context, tally, shuffle: lastOf(task.state), trustee, verificationKey };
      return checkMixedDecryption(kernel, binding, lists, mixed);
    }
    case 'combine': {
      const votes = combineMixed(
        kernel,
        task.state.contests,
        lists,
        task.decryptions.map(mixedOf),
        threshold,
      );
      if (!votes.ok) throw new RangeError(votes.error.code);
      return votes.value;
    }
  }
}

const said = (task: MixedTask): MixedAnswer => {
  try {
    return { kind: 'done', value: answer(task) };
  } catch (error) {
    return { kind: 'fault', error };
  }
};

parentPort?.on('message', (task: MixedTask) => parentPort?.postMessage(said(task)));
