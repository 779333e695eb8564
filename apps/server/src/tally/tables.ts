import type { RunningSum } from '@sandoq/protocol';
import type { JSONColumnType } from 'kysely';

export interface RunningSumTable {
  operatorId: string;
  electionId: string;
  upto: bigint;
  ballots: bigint;
  sums: JSONColumnType<RunningSum['sums']>;
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    runningSum: RunningSumTable;
  }
}
