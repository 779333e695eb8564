export interface AnchorBatchTable {
  id: string;
  chain: 'stellar' | 'evm';
  network: string;
  digest: Uint8Array;
  madeAt: Date;
}

export interface AnchorLeafTable {
  batchId: string;
  position: number;
  electionId: string;
  size: bigint;
  root: Uint8Array;
  proof: Uint8Array[];
}

export interface AnchorTransactionTable {
  batchId: string;
  number: number;
  transaction: Uint8Array;
  envelope: Uint8Array;
  madeAt: Date;
}

export interface AnchorDoneTable {
  batchId: string;
  transaction: Uint8Array;
  since: Date;
}

export interface AnchorTable {
  operatorId: string;
  electionId: string;
  batchId: string;
  chain: 'stellar' | 'evm';
  network: string;
  label: string;
  transaction: Uint8Array;
  explorerUrl: string | null;
  size: bigint;
  since: Date;
  notice: Uint8Array;
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    anchorBatch: AnchorBatchTable;
    anchorLeaf: AnchorLeafTable;
    anchorTransaction: AnchorTransactionTable;
    anchorDone: AnchorDoneTable;
    anchor: AnchorTable;
  }
}
