import type { CeremonyStep } from '@sandoq/contract';
import type { Text } from '@sandoq/protocol';
import type { KeyFile } from '../key-file.ts';

/** What a trustee sees of the count before helping. */
export interface TallyFacts {
  readonly title: Text;
  readonly contests: readonly { readonly id: string; readonly title: Text }[];
  /** Whether some votes are shuffled and then read one by one, without names. */
  readonly hasShuffled: boolean;
  /** Ballots that count. */
  readonly ballots: number;
  /** Root of the record that ends with the close, hex. */
  readonly root: string;
  /** Entries of the signed record. */
  readonly size: number;
}

/** Everything that is done beside the page, with its input and its answer. */
export interface Tasks {
  /** Makes a trustee's secret and seals it under the PIN. */
  create: { input: { election: string; trustee: number; pin: string }; output: KeyFile };
  /** Opens the secret and keeps it, in the worker only. @returns whether the PIN is right */
  unlock: { input: { file: KeyFile; pin: string }; output: boolean };
  /** The body of the trustee's next step: canonical JSON. */
  next: {
    input: { file: KeyFile; taken: readonly CeremonyStep[] };
    output: { kind: 'body'; body: string } | { kind: 'wait' } | { kind: 'locked' };
  };
  /** Reads what is to be decrypted and checks that it stands in the signed record. */
  look: { input: { file: KeyFile }; output: TallyFacts };
  /** Verifies the record with every ballot. @returns texts of what is wrong; empty when it holds */
  verify: { input: { election: string }; output: readonly string[] };
  /** The trustee's shuffle of what is there now: canonical JSON. The secret must be open. */
  shuffle: { input: { file: KeyFile }; output: string };
  /** The trustee's decryption: canonical JSON. The secret must be open. */
  decrypt: { input: { file: KeyFile }; output: string };
}

export type TaskName = keyof Tasks;

/** Why a task could not be done. `mismatch`: what was served is not what was signed or agreed on. */
export type TaskFailure = 'unreachable' | 'mismatch' | 'locked';

/** A task on its way to the worker. */
export interface TaskRequest {
  readonly id: number;
  readonly name: TaskName;
  readonly input: unknown;
}

/** What the worker says: progress of a task, or its end. */
export type TaskNews =
  | { readonly id: number; readonly kind: 'progress'; readonly done: number; readonly size: number }
  | { readonly id: number; readonly kind: 'done'; readonly output: unknown }
  | { readonly id: number; readonly kind: 'failed'; readonly why: TaskFailure };
