export interface VotingKeyTable {
  operatorId: string;
  electionId: string;
  voterId: string;
  /** The index of protocol §10. */
  index: number;
  key: Uint8Array;
}

export interface VotingKeyFileTable {
  operatorId: string;
  electionId: string;
  hash: Uint8Array;
  importedAt: Date;
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    votingKey: VotingKeyTable;
    votingKeyFile: VotingKeyFileTable;
  }
}
