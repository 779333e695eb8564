import type { CeremonyStep, TrusteesView } from '@sandoq/contract';
import type { Finding, Manifest, Text } from '@sandoq/protocol';
import type { KeyFile } from '../key-file.ts';
import type { TrusteeMemory } from '../trustee-memory.ts';

/** Who holds the key, as the page showed it before the trustee agreed. */
export interface ShownElection {
  readonly title: ShownMember['name'];
  readonly threshold: number;
  readonly members: readonly ShownMember[];
}

type ShownMember = TrusteesView['members'][number];

/** Who holds the key, by the signed manifest. */
export type SignedMembers = Manifest['trustees']['members'];

/** A witness that the signed manifest names, and whether it cosigned the checkpoint that was read. */
export interface SeenByWitness {
  readonly name: string;
  readonly cosigned: boolean;
}

/** What a trustee sees of the count before helping. */
export interface TallyFacts {
  readonly title: Text;
  readonly contests: readonly { readonly id: string; readonly title: Text }[];
  /** Whether some votes are shuffled and then read one by one, without names. */
  readonly hasShuffled: boolean;
  /** Ballots that count. */
  readonly ballots: number;
  /** Root of the record that ends with the close, base64 as in checkpoints. */
  readonly root: string;
  /** Entries of the signed record. */
  readonly size: number;
  readonly witnesses: readonly SeenByWitness[];
  /** Whether this worker has verified the record up to this tally already. */
  readonly verified: boolean;
}

/** What a task about a kept key is given: the key, and what this device remembers. */
interface Kept {
  readonly file: KeyFile;
  readonly memory: TrusteeMemory;
}

/** What such a task hands back: what to remember from now on, before anything else is done with the answer. */
interface Remembered {
  readonly memory: TrusteeMemory;
}

/** Everything that is done beside the page with a kept key, with its input and its answer. */
export interface KeptTasks {
  /** How far the making of the key is in the signed record. */
  standing: {
    input: Kept;
    output: Remembered & {
      readonly complete: boolean;
      readonly fingerprint: Fingerprint | null;
      readonly members: SignedMembers;
    };
  };
  /** The trustee's next step. */
  next: {
    input: Kept & { readonly taken: readonly CeremonyStep[] };
    output: Remembered & NextStep;
  };
  /** Reads what is to be decrypted and checks that it stands in the signed record. */
  look: {
    input: Kept;
    output: Remembered & {
      readonly facts: TallyFacts;
      readonly fingerprint: Fingerprint | null;
      /** Whether this device knows the keys: the trustee compared them here, or dealt shares to them. */
      readonly compared: boolean;
      /** What trustees compare by voice so that all of them help with one tally. */
      readonly tallyNumber: Fingerprint;
      /** Whether the trustee compared it here, or nobody else is there to compare it with. */
      readonly tallyCompared: boolean;
      readonly members: SignedMembers;
    };
  };
  /** The trustee's shuffle of what is there now: canonical JSON. The secret must be open and the record verified. */
  shuffle: { input: Kept; output: Remembered & { readonly body: string } };
  /** The trustee's decryption: canonical JSON. The secret must be open and the record verified. */
  decrypt: { input: Kept; output: Remembered & { readonly body: string } };
}

/** Groups of four digits that trustees compare by voice: five for the keys, ten for a tally. */
export type Fingerprint = readonly string[];

/** What comes next in the ceremony: a body to be sent (canonical JSON), or what has to happen first. */
export type NextStep = { readonly fingerprint: Fingerprint | null; readonly members: SignedMembers } & (
  | { readonly kind: 'body'; readonly body: string }
  | { readonly kind: 'wait' | 'locked' | 'compare' }
);

/** Something that keeps the record from holding; `entry` is its index in the log, absent when the whole log is meant. */
export type RecordFault = Pick<Finding, 'check' | 'code' | 'entry'>;

/** Everything that is done beside the page. */
export interface Tasks extends KeptTasks {
  /** Makes a trustee's secret and seals it under the PIN, when the signed manifest is what was shown. */
  create: {
    input: { election: string; trustee: number; pin: string; shown: ShownElection };
    output: KeyFile;
  };
  /** Opens the secret and keeps it, in the worker only. @returns whether the PIN is right */
  unlock: { input: { file: KeyFile; pin: string }; output: boolean };
  /** Verifies the record that was looked at, with every ballot. @returns what is wrong; empty when it holds */
  verify: { input: { election: string }; output: readonly RecordFault[] };
}

export type TaskName = keyof Tasks;

/**
 * Why a task could not be done. `mismatch`: what was served is not what was signed. `shown`: the signed manifest is not
 * what the page showed. `changed`: not the ceremony or the record that this device knows. `other-tally`: not the tally
 * this device helped with or compared, or its own shuffle is missing. `unverified`: the record was not verified first. `device`: this
 * browser cannot do it, which says nothing about anybody else.
 */
export type TaskFailure =
  | 'unreachable'
  | 'locked'
  | 'unverified'
  | 'device'
  | 'mismatch'
  | 'shown'
  | 'changed'
  | 'other-tally';

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
