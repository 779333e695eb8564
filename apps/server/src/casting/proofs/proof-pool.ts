import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { BallotCheck, BallotContext, Challenged, Manifest, RunningSum } from '@sandoq/protocol';
import { BATCHES_WAITING, startWorker, tooBusy } from '../../platform/index.ts';
import { createBatches } from './batches.ts';
import type { ProofAnswer, ProofTask, WeightedBallot } from './proof-task.ts';

/** What ballots of one election are checked against; the ballot's own credential comes with it. */
export type PollContext = Omit<BallotContext, 'styles'>;

/** A ballot to check and the credential of the voter who handed it in. */
export interface ArrivedBallot {
  readonly body: Uint8Array;
  /** Credential key in base64url and its style. */
  readonly credential: string;
  readonly style: string;
}

/** Threads that check proofs and add ciphertexts. */
export interface ProofPool {
  /** Checks V20 to V27 of one ballot; ballots that arrive at the same time share one product. Rejects with `busy` when too many wait. */
  check(poll: PollContext, ballot: ArrivedBallot): Promise<BallotCheck>;
  /** Adds checked ballots to a running sum, and takes out those that were replaced. */
  add(
    manifest: Manifest,
    sum: RunningSum,
    ballots: readonly WeightedBallot[],
    removed: readonly WeightedBallot[],
  ): Promise<RunningSum>;
  /** Whether an opening gives the ciphertexts of its ballot (V37). */
  opens(poll: PollContext, challenged: Challenged): Promise<boolean>;
  /** Starts the threads before they are needed. */
  warmUp(): void;
}

interface Waiting<T> {
  resolve(value: T): void;
  reject(error: unknown): void;
}
type WaitingBallot = Waiting<BallotCheck> & ArrivedBallot & { readonly poll: PollContext };
interface Run {
  readonly task: ProofTask;
  done(answer: ProofAnswer): void;
  failed(error: unknown): void;
}

const BATCH = 64;

/**
 * An election's batches that are not full start so far apart at least, in milliseconds: what arrives meanwhile shares a
 * product. No election waits for the pause of another.
 */
const PAUSE_MS = 100;

const startProofWorker = (): Worker => startWorker('proof-worker', import.meta.url);

/** Makes a pool of `threads` workers; a worker that dies is replaced when there is work. */
export function createProofPool(threads: number, start = startProofWorker): ProofPool {
  /** A lane for each election. */
  const arrived = createBatches<WaitingBallot>(BATCH, PAUSE_MS, BATCHES_WAITING * BATCH);
  const others: Run[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Run>();
  let alive = 0;
  let othersTurn = false;
  let timer: NodeJS.Timeout | undefined;

  const launch = (): Worker => {
    const worker = start();
    alive += 1;
    worker.unref();
    worker.on('message', (answer: ProofAnswer) => {
      const run = busy.get(worker);
      busy.delete(worker);
      worker.unref();
      idle.push(worker);
      if (answer.kind === 'fault') run?.failed(answer.error);
      else run?.done(answer);
      next();
    });
    worker.on('error', (error) => busy.get(worker)?.failed(error));
    worker.on('exit', (code) => {
      alive -= 1;
      busy.get(worker)?.failed(new Error(`a proof worker ended with ${code}`));
      busy.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
      next();
    });
    return worker;
  };

  /** The oldest ballots of one election, as one task, when it is time for it. */
  const nextBatch = (): Run | undefined => {
    const batch = arrived.next(performance.now());
    clearTimeout(timer);
    if (typeof batch === 'number') {
      if (batch < Infinity) timer = setTimeout(next, batch);
      return undefined;
    }
    const { manifest, context, key } = batch[0]!.poll;
    const styles = new Map(batch.map(({ credential, style }) => [credential, style]));
    return {
      task: {
        kind: 'check',
        context: { manifest, context, key, styles },
        bodies: batch.map(({ body }) => body),
      },
      done(answer) {
        if (answer.kind === 'check') batch.forEach((ballot, i) => ballot.resolve(answer.checks[i]!));
      },
      failed: (error) => batch.forEach((ballot) => ballot.reject(error)),
    };
  };

  const next = (): void => {
    while (idle.length > 0 || alive < threads) {
      // In turn, so that neither waits for ever.
      const run = othersTurn ? (others.shift() ?? nextBatch()) : (nextBatch() ?? others.shift());
      if (run === undefined) return;
      othersTurn = !othersTurn;
      const worker = idle.pop() ?? launch();
      busy.set(worker, run);
      worker.ref();
      worker.postMessage(run.task);
    }
  };

  return {
    check: (poll, ballot) =>
      new Promise((resolve, reject) => {
        if (arrived.add(poll.context, { ...ballot, poll, resolve, reject })) next();
        else reject(tooBusy());
      }),
    add: (manifest, sum, ballots, removed) =>
      new Promise((resolve, reject) => {
        others.push({
          task: { kind: 'add', manifest, sum, ballots, removed },
          done(answer) {
            if (answer.kind === 'add') resolve(answer.sum);
          },
          failed: reject,
        });
        next();
      }),
    opens: ({ manifest, key }, challenged) =>
      new Promise((resolve, reject) => {
        others.push({
          task: { kind: 'open', manifest, key, challenged },
          done(answer) {
            if (answer.kind === 'open') resolve(answer.opens);
          },
          failed: reject,
        });
        next();
      }),
    warmUp() {
      while (alive < threads) idle.push(launch());
    },
  };
}

/** The pool of this process: one core is left to the thread that answers. */
export const proofPool: ProofPool = createProofPool(Math.max(1, availableParallelism() - 1));
