export interface CredentialTable {
  operatorId: string;
  electionId: string;
  voterId: string;
  /** The place in the denominations of the voter's weight, from 0. */
  index: number;
  key: Uint8Array;
  style: string;
  weight: bigint;
  /** Null where it follows from a code that a registrar made: the server never has it. */
  sealedSecret: Uint8Array | null;
}

export interface PreparedBallotTable {
  operatorId: string;
  electionId: string;
  voterId: string;
  /** Of the vote: of one ballot its own. */
  tracker: Uint8Array;
  /** Of the ballots, and their bodies, in the order of the voter's credentials. */
  trackers: Uint8Array[];
  bodies: Uint8Array[];
  /** Of all of them. */
  prints: Uint8Array[];
  ip: string;
  codeHash: Uint8Array;
  /** Null where the code is typed in: it is sent, never shown. */
  sealedCode: Uint8Array | null;
  codeExpiresAt: Date;
  codeResendAt: Date;
  preparedAt: Date;
}

export interface CastBallotTable {
  operatorId: string;
  electionId: string;
  credential: Uint8Array;
  tracker: Uint8Array;
  /** 1, and one more each time that the voter votes again. */
  revision: number;
}

export interface ParticipationTable {
  operatorId: string;
  electionId: string;
  voterId: string;
  at: Date;
  ip: string;
  /** Of the ballot. */
  revision: number;
}

export interface CiphertextPrintTable {
  operatorId: string;
  electionId: string;
  hash: Uint8Array;
}

export interface AuditedSetTable {
  operatorId: string;
  electionId: string;
  tracker: Uint8Array;
  trackers: Uint8Array[];
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    credential: CredentialTable;
    preparedBallot: PreparedBallotTable;
    castBallot: CastBallotTable;
    participation: ParticipationTable;
    ciphertextPrint: CiphertextPrintTable;
    auditedSet: AuditedSetTable;
  }
}
