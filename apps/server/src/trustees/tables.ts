export interface TrusteeSecretTable {
  operatorId: string;
  electionId: string;
  sealedKey: Uint8Array;
  sealedNonce: Uint8Array;
  sealedLotSeed: Uint8Array;
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    trusteeSecret: TrusteeSecretTable;
  }
}
