import type { EntryType } from '@sandoq/protocol';
import type { Generated } from 'kysely';

export interface LogTable {
  operatorId: string;
  electionId: string;
  origin: string;
  verifierKey: string;
  timeStep: number;
  sealedSecret: Uint8Array;
}

export interface LogBodyTable {
  operatorId: string;
  electionId: string;
  hash: Uint8Array;
  content: Uint8Array;
}

export interface LogEntryTable {
  operatorId: string;
  electionId: string;
  index: bigint;
  type: EntryType;
  at: Date;
  body: Uint8Array;
  entry: string;
}

export interface LogNodeTable {
  operatorId: string;
  electionId: string;
  level: number;
  index: bigint;
  hash: Uint8Array;
}

export interface LogCheckpointTable {
  operatorId: string;
  electionId: string;
  size: bigint;
  note: string;
  signedAt: Date;
}

export interface LogCosignatureTable {
  operatorId: string;
  electionId: string;
  size: bigint;
  witness: string;
  line: string;
  cosignedAt: Date;
}

export interface AuditedBallotTable {
  operatorId: string;
  electionId: string;
  /** Hash of the inner ballot. */
  tracker: Uint8Array;
  credential: Uint8Array;
  /** Hash of the `challenged` body. */
  body: Uint8Array;
}

export interface LogPendingTable {
  electionId: string;
  id: Generated<bigint>;
  operatorId: string;
  type: EntryType;
  body: Uint8Array;
  acceptedAt: Date;
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    log: LogTable;
    logBody: LogBodyTable;
    logEntry: LogEntryTable;
    logNode: LogNodeTable;
    logCheckpoint: LogCheckpointTable;
    logCosignature: LogCosignatureTable;
    logPending: LogPendingTable;
    auditedBallot: AuditedBallotTable;
  }
}
